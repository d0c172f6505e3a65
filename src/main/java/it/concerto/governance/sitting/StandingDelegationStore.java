package it.concerto.governance.sitting;

import it.concerto.database.ReadOnce;
import it.concerto.files.FileRef;
import it.concerto.organisation.AmbitoCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the delegations that are given for more than one sitting. */
@Repository
class StandingDelegationStore {

    private final JdbcClient jdbc;
    private final ReadOnce<AmbitoCode, List<StandingDelegation>> read = new ReadOnce<>();

    StandingDelegationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param sitting for which it was given first; one that it follows stays on record as it was revoked */
    void put(Sitting sitting, StandingDelegation given, OffsetDateTime at) {
        read.forget();
        var delegation = given.delegation();
        jdbc.sql(
                        """
                insert into cz_open_delegation (id, sitting, seat, ambito, delegate, delegate_office, delegation,
                    delegated_on, delegated_until, act_sha256, act_name, given_by, given_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        UUID.randomUUID().toString(),
                        sitting.id().toString(),
                        given.seat(),
                        sitting.ambito().value(),
                        delegation.delegate(),
                        delegation.office().name(),
                        delegation.document(),
                        delegation.since(),
                        delegation.until(),
                        given.act().sha256(),
                        given.act().name(),
                        given.by(),
                        at))
                .update();
    }

    /** Those of an Ambito that are not revoked, the oldest first. */
    List<StandingDelegation> of(AmbitoCode ambito) {
        return read.get(ambito, () -> jdbc.sql(
                        "select * from cz_open_delegation where ambito = ? and revoked_at is null order by given_at")
                .param(ambito.value())
                .query(StandingDelegationStore::read)
                .list());
    }

    void revoke(AmbitoCode ambito, String seat, OffsetDateTime at) {
        read.forget();
        jdbc.sql(
                        """
                update cz_open_delegation set revoked_at = ?
                where ambito = ? and seat = ? and revoked_at is null
                """)
                .params(at, ambito.value(), seat)
                .update();
    }

    private static StandingDelegation read(ResultSet row, int index) throws SQLException {
        var delegation = new Delegation(
                row.getString("delegate"),
                Delegation.Office.valueOf(row.getString("delegate_office")),
                row.getString("delegation"),
                row.getObject("delegated_on", LocalDate.class),
                row.getObject("delegated_until", LocalDate.class));
        var act = new FileRef(row.getString("act_sha256"), row.getString("act_name"));
        return new StandingDelegation(row.getString("seat"), delegation, act, row.getString("given_by"));
    }
}
