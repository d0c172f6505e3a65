package it.concerto.governance.sitting;

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

    VoteStatementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(SittingId sitting, AmbitoCode ambito, VoteStatement said) {
        jdbc.sql("delete from cz_vote_statement where sitting = ? and item = ? and seat = ?")
                .params(sitting.toString(), said.item(), said.seat())
                .update();
        jdbc.sql(
                        """
                insert into cz_vote_statement (sitting, item, seat, ambito, stance, reason, stated_by, stated_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        sitting.toString(),
                        said.item(),
                        said.seat(),
                        ambito.value(),
                        said.stance().name(),
                        said.reason(),
                        said.by(),
                        said.at().atOffset(ZoneOffset.UTC)))
                .update();
    }

    List<VoteStatement> of(SittingId sitting) {
        return jdbc.sql("select * from cz_vote_statement where sitting = ? order by item, seat")
                .param(sitting.toString())
                .query((row, index) -> new VoteStatement(
                        row.getString("seat"),
                        row.getInt("item"),
                        Stance.valueOf(row.getString("stance")),
                        row.getString("reason"),
                        row.getString("stated_by"),
                        row.getObject("stated_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
