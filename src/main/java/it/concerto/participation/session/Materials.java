package it.concerto.participation.session;

import it.concerto.files.FileRef;
import it.concerto.participation.HandedPapers.Paper;
import it.concerto.participation.ReadingPasses;
import it.concerto.participation.notice.Convened.Reader;
import it.concerto.participation.notice.Manifestation;
import it.concerto.participation.notice.TableInvitations;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.time.Rome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What those convened to a session are to read before it: agenda, guiding questions, data sheets (C1). */
@Service
@Transactional
public class Materials {

    private final JdbcClient jdbc;
    private final PlanningPaths paths;
    private final TableInvitations invitations;
    private final ReadingPasses passes;
    private final Clock clock;

    Materials(JdbcClient jdbc, PlanningPaths paths, TableInvitations invitations, ReadingPasses passes, Clock clock) {
        this.jdbc = jdbc;
        this.paths = paths;
        this.invitations = invitations;
        this.passes = passes;
        this.clock = clock;
    }

    /**
     * Where somebody finds what there is to read.
     *
     * @param titles of the papers
     */
    public record ToRead(String link, List<String> titles) {}

    /** In the place of the one with the same title. */
    void hand(PathId path, int session, Paper paper) {
        jdbc.sql("delete from cz_session_paper where path = ? and session = ? and title = ?")
                .params(path.value(), session, paper.title())
                .update();
        jdbc.sql("insert into cz_session_paper (path, session, title, sha256, file_name, ambito, handed_at)"
                        + " values (?,?,?,?,?,?,?)")
                .params(
                        path.value(),
                        session,
                        paper.title(),
                        paper.file().sha256(),
                        paper.file().name(),
                        paths.get(path).ambito().value(),
                        Rome.column(clock.instant()))
                .update();
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<Paper> of(PathId path, int session) {
        return jdbc.sql("select title, sha256, file_name from cz_session_paper"
                        + " where path = ? and session = ? order by handed_at, title")
                .params(path.value(), session)
                .query(Materials::paper)
                .list();
    }

    /** Those of the sessions to which a participant is convened. */
    @Transactional(readOnly = true)
    public List<Paper> of(Manifestation participant) {
        var path = participant.path();
        return jdbc
                .sql("select distinct session from cz_session_paper where path = ? order by session")
                .param(path.value())
                .query(Integer.class)
                .list()
                .stream()
                .filter(session -> invitations.isConvened(participant, session))
                .flatMap(session -> of(path, session).stream())
                .toList();
    }

    /** Who has an account finds them among the documents of the path, everybody else by a new link; one by the notice if there are none. */
    ToRead toRead(PathId path, int session, Reader reader) {
        var titles = of(path, session).stream().map(Paper::title).toList();
        if (reader.signsIn()) {
            return new ToRead("/percorsi/" + path, titles);
        }
        return titles.isEmpty()
                ? new ToRead("/avvisi/" + path, titles)
                : new ToRead(passes.link(reader.pass(path, session)), titles);
    }

    private static Paper paper(ResultSet row, int number) throws SQLException {
        return new Paper(row.getString("title"), new FileRef(row.getString("sha256"), row.getString("file_name")));
    }
}
