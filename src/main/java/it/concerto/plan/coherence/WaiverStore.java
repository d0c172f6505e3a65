package it.concerto.plan.coherence;

import it.concerto.database.ReadOnce;
import it.concerto.database.Rows;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what the head of the office let pass, and who and when it was. */
@Repository
class WaiverStore {

    private final JdbcClient db;
    private final Clock clock;
    private final ReadOnce<PathId, List<Waiver>> read = new ReadOnce<>();

    WaiverStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<Waiver> of(PathId path) {
        return read.get(
                path, () -> db.sql("select finding, reason from cz_coherence_waiver where path = ? order by finding")
                        .params(path.value())
                        .query((row, n) -> new Waiver(row.getString("finding"), row.getString("reason")))
                        .list());
    }

    void replace(PathId path, AmbitoCode ambito, List<Waiver> waivers, String username) {
        read.forget();
        db.sql("delete from cz_coherence_waiver where path = ?")
                .params(path.value())
                .update();
        var rows = new Rows("cz_coherence_waiver (path, finding, ambito, reason, waived_by, waived_at)");
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        waivers.forEach(
                waiver -> rows.add(path.value(), waiver.finding(), ambito.value(), waiver.reason(), username, now));
        rows.write(db);
    }
}
