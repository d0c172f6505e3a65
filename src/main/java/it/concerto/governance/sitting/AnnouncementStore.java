package it.concerto.governance.sitting;

import it.concerto.database.ReadOnce;
import it.concerto.organisation.AmbitoCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what members announce before a sitting. */
@Repository
class AnnouncementStore {

    private final JdbcClient jdbc;
    private final ReadOnce<SittingId, List<RollCall.Answer>> read = new ReadOnce<>();

    AnnouncementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(SittingId sitting, AmbitoCode ambito, RollCall.Answer answer, String by, OffsetDateTime at) {
        read.forget();
        jdbc.sql("delete from cz_sitting_announcement where sitting = ? and seat = ?")
                .params(sitting.toString(), answer.seat())
                .update();
        var delegation = answer.delegation();
        jdbc.sql(
                        """
                insert into cz_sitting_announcement (sitting, seat, ambito, presence, delegate, delegate_office, delegation,
                    delegated_on, delegated_until, announced_by, announced_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        sitting.toString(),
                        answer.seat(),
                        ambito.value(),
                        answer.presence().name(),
                        delegation == null ? null : delegation.delegate(),
                        delegation == null ? null : delegation.office().name(),
                        delegation == null ? null : delegation.document(),
                        delegation == null ? null : delegation.since(),
                        delegation == null ? null : delegation.until(),
                        by,
                        at))
                .update();
    }

    List<RollCall.Answer> of(SittingId sitting) {
        return read.get(sitting, () -> jdbc.sql("select * from cz_sitting_announcement where sitting = ?")
                .param(sitting.toString())
                .query(AnnouncementStore::read)
                .list());
    }

    private static RollCall.Answer read(ResultSet row, int index) throws SQLException {
        return new RollCall.Answer(row.getString("seat"), Presence.valueOf(row.getString("presence")), delegation(row));
    }

    private static @Nullable Delegation delegation(ResultSet row) throws SQLException {
        var delegate = row.getString("delegate");
        return delegate == null
                ? null
                : new Delegation(
                        delegate,
                        Delegation.Office.valueOf(row.getString("delegate_office")),
                        row.getString("delegation"),
                        row.getObject("delegated_on", LocalDate.class),
                        row.getObject("delegated_until", LocalDate.class));
    }
}
