package it.concerto.participation.notice;

import it.concerto.organisation.AmbitoCode;
import it.concerto.participation.notice.EmptyArea.Choice;
import it.concerto.path.PathId;
import it.concerto.time.Rome;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of areas for which nobody came. */
@Repository
class EmptyAreaStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    EmptyAreaStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** These take the place of what was decided before. */
    void replace(PathId path, AmbitoCode ambito, List<EmptyArea> areas, String by) {
        jdbc.sql("delete from cz_empty_area where path = ?").param(path.value()).update();
        for (var one : areas) {
            jdbc.sql(
                            "insert into cz_empty_area (path, area, ambito, choice, into_session, reason, decided_by, decided_at)"
                                    + " values (?,?,?,?,?,?,?,?)")
                    .params(Arrays.asList(
                            path.value(),
                            one.area(),
                            ambito.value(),
                            one.choice().name(),
                            one.into(),
                            one.reason(),
                            by,
                            Rome.column(clock.instant())))
                    .update();
        }
    }

    List<EmptyArea> of(PathId path) {
        return jdbc.sql("select area, choice, into_session, reason from cz_empty_area where path = ? order by area")
                .param(path.value())
                .query((row, n) -> new EmptyArea(
                        row.getString("area"),
                        Choice.valueOf(row.getString("choice")),
                        row.getObject("into_session", Integer.class),
                        row.getString("reason")))
                .list();
    }
}
