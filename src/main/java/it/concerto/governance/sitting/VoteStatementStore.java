package it.concerto.governance.sitting;

import it.concerto.database.ReadOnce;
import it.concerto.governance.sitting.VoteStatement.Stance;
import it.concerto.organisation.AmbitoCode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what members say to their recorded presences and votes; the last word on each counts. */
@Repository
class VoteStatementStore {

    private final JdbcClient jdbc;
    private final ReadOnce<SittingId, List<VoteStatement>> read = new ReadOnce<>();

    VoteStatementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(SittingId sitting, AmbitoCode ambito, VoteStatement said) {
        read.forget();
        jdbc.sql("delete from cz_member_statement where sitting = ? and item = ? and motion = ? and seat = ?")
                .params(sitting.toString(), said.point().item(), said.point().motion(), said.seat())
                .update();
        jdbc.sql(
                        """
                insert into cz_member_statement (sitting, item, motion, seat, ambito, stance, reason, stated_by, stated_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        sitting.toString(),
                        said.point().item(),
                        said.point().motion(),
                        said.seat(),
                        ambito.value(),
                        said.stance().name(),
                        said.reason(),
                        said.by(),
                        said.at().atOffset(ZoneOffset.UTC)))
                .update();
    }

    List<VoteStatement> of(SittingId sitting) {
        return read.get(sitting, () -> jdbc.sql(
                        "select * from cz_member_statement where sitting = ? order by item, motion, seat")
                .param(sitting.toString())
                .query((row, index) -> new VoteStatement(
                        row.getString("seat"),
                        new RecordedPoint(row.getInt("item"), row.getInt("motion")),
                        Stance.valueOf(row.getString("stance")),
                        row.getString("reason"),
                        row.getString("stated_by"),
                        row.getObject("stated_at", OffsetDateTime.class).toInstant()))
                .list());
    }
}
