package it.concerto.participation;

import it.concerto.files.FileRef;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.time.Rome;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Papers of a path that everybody admitted to it may read without an account, e.g. the signed outcome. */
@Service
@Transactional
public class HandedPapers {

    private final JdbcClient jdbc;
    private final PlanningPaths paths;
    private final Clock clock;

    HandedPapers(JdbcClient jdbc, PlanningPaths paths, Clock clock) {
        this.jdbc = jdbc;
        this.paths = paths;
        this.clock = clock;
    }

    /** A paper as participants find it. */
    public record Paper(String title, FileRef file) {}

    /** Lets the participants read a paper from now on; the same file once more changes nothing. */
    public void hand(PathId path, Paper paper) {
        var known = of(path).stream().map(Paper::file).anyMatch(file -> file.sha256()
                .equals(paper.file().sha256()));
        if (!known) {
            jdbc.sql("insert into cz_participant_paper (path, sha256, ambito, title, file_name, handed_at)"
                            + " values (?,?,?,?,?,?)")
                    .params(
                            path.value(),
                            paper.file().sha256(),
                            paths.get(path).ambito().value(),
                            paper.title(),
                            paper.file().name(),
                            Rome.column(clock.instant()))
                    .update();
        }
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<Paper> of(PathId path) {
        return jdbc.sql("select title, sha256, file_name from cz_participant_paper where path = ? order by handed_at")
                .param(path.value())
                .query((row, n) -> new Paper(
                        row.getString("title"), new FileRef(row.getString("sha256"), row.getString("file_name"))))
                .list();
    }
}
