package it.concerto.participation.notice;

import it.concerto.files.FileRef;
import it.concerto.organisation.AmbitoCode;
import it.concerto.participation.notice.Contest.Means;
import it.concerto.participation.notice.Contest.Settlement;
import it.concerto.path.PathId;
import it.concerto.time.Rome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of contests and of what participants state in them. */
@Repository
class ContestStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Clock clock;

    ContestStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void open(Manifestation challenger, AmbitoCode ambito, LocalDate answerBy) {
        jdbc.sql(
                        "insert into cz_contest (challenger, ambito, path, active_key, opened_at, answer_by) values (?,?,?,?,?,?)")
                .params(
                        challenger.id(),
                        ambito.value(),
                        challenger.path().value(),
                        challenger.activeKey(),
                        Rome.column(clock.instant()),
                        answerBy)
                .update();
    }

    /** Whether it is still open; nobody else settles it until this transaction ends. */
    boolean hold(Contest contest) {
        return jdbc.sql("select challenger from cz_contest where challenger = ? and settled_at is null for update")
                .param(contest.challenger())
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** The open ones about this participant, the oldest first. */
    List<Contest> open(String activeKey) {
        return jdbc.sql(
                        "select * from cz_contest where active_key = ? and settled_at is null order by opened_at, challenger")
                .param(activeKey)
                .query(ContestStore::contest)
                .list();
    }

    /** All about this participant, the newest first. */
    List<Contest> all(String activeKey) {
        return jdbc.sql("select * from cz_contest where active_key = ? order by opened_at desc, challenger")
                .param(activeKey)
                .query(ContestStore::contest)
                .list();
    }

    void settle(String challenger, Settlement settlement) {
        jdbc.sql("update cz_contest set settlement = ?, winner = ?, reason = ?, settled_by = ?, settled_at = ?"
                        + " where challenger = ?")
                .params(Arrays.asList(
                        settlement.means().name(),
                        settlement.winner(),
                        settlement.reason(),
                        settlement.by(),
                        Rome.column(clock.instant()),
                        challenger))
                .update();
    }

    /** A later statement for the same manifestation takes the place of the former one. */
    void state(Contest contest, Statement statement) {
        jdbc.sql("delete from cz_contest_statement where challenger = ? and manifestation = ?")
                .params(contest.challenger(), statement.manifestation())
                .update();
        jdbc.sql("insert into cz_contest_statement (challenger, manifestation, ambito, signer, files, stated_at)"
                        + " select challenger, ?, ambito, ?, ?, ? from cz_contest where challenger = ?")
                .params(
                        statement.manifestation(),
                        statement.signer(),
                        JSON.writeValueAsString(statement.files()),
                        Rome.column(clock.instant()),
                        contest.challenger())
                .update();
    }

    /** What was stated for a manifestation, the newest first. */
    List<Statement> statements(String manifestation) {
        return jdbc.sql("select * from cz_contest_statement where manifestation = ? order by stated_at desc")
                .param(manifestation)
                .query((row, n) -> new Statement(
                        row.getString("manifestation"),
                        row.getString("signer"),
                        List.of(JSON.readValue(row.getString("files"), FileRef[].class))))
                .list();
    }

    private static Contest contest(ResultSet row, int n) throws SQLException {
        var means = row.getString("settlement");
        var settlement = means == null
                ? null
                : new Settlement(
                        Means.valueOf(means),
                        row.getString("winner"),
                        row.getString("reason"),
                        row.getString("settled_by"));
        return new Contest(
                row.getString("challenger"),
                PathId.of(row.getString("path")),
                row.getString("active_key"),
                row.getObject("answer_by", LocalDate.class),
                settlement);
    }
}
