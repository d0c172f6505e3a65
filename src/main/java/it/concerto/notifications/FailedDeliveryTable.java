package it.concerto.notifications;

import it.concerto.notifications.FailedDelivery.Remedy;
import it.concerto.organisation.AmbitoCode;
import it.concerto.privacy.Cover;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The failed deliveries in {@code cz_failed_delivery}. */
@Repository
class FailedDeliveryTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    FailedDeliveryTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes the failure for the address, unless it is noted already and not settled: then nothing is returned. */
    Optional<FailedDelivery> open(String id, Mail mail) {
        var key = mail.path() + "|" + mail.recipient().email();
        var opened = jdbc.sql(
                        """
                        insert into cz_failed_delivery (id, ambito, path, recipient_name, address, since, still_open)
                        select ?, ?, ?, ?, ?, cast(? as timestamp with time zone), ?
                        where not exists (select 1 from cz_failed_delivery where still_open = ?)
                        """)
                .params(
                        id,
                        mail.ambito().value(),
                        mail.path(),
                        mail.recipient().name(),
                        mail.recipient().email(),
                        OffsetDateTime.now(clock),
                        key,
                        key)
                .update();
        jdbc.sql(
                        """
                        update cz_mail set failed_delivery = (select id from cz_failed_delivery where still_open = ?)
                        where id = ?
                        """)
                .params(key, mail.id())
                .update();
        return opened > 0 ? find(id) : Optional.empty();
    }

    Optional<FailedDelivery> find(String id) {
        return jdbc.sql("select id, ambito, path, recipient_name, address, since from cz_failed_delivery where id = ?")
                .param(id)
                .query(FailedDeliveryTable::read)
                .optional();
    }

    void settle(String id, Remedy remedy, @Nullable String note, String by) {
        jdbc.sql(
                        """
                        update cz_failed_delivery set still_open = null, remedy = ?, note = ?, settled_by = ?, settled_at = ?
                        where id = ?
                        """)
                .params(Arrays.asList(remedy.name(), note, by, OffsetDateTime.now(clock), id))
                .update();
    }

    /** Lets addresses that mail did not reach be known no more. */
    void forget(String path, Predicate<Recipient> theirs) {
        jdbc
                .sql("select * from cz_failed_delivery where path = ?")
                .param(path)
                .query(FailedDeliveryTable::read)
                .list()
                .stream()
                .filter(failed -> theirs.test(failed.recipient()))
                .forEach(failed -> jdbc.sql("update cz_failed_delivery set address = ?,"
                                + " still_open = case when still_open is null then null else id end where id = ?")
                        .params(Cover.SIGN, failed.id())
                        .update());
    }

    private static FailedDelivery read(ResultSet row, int number) throws SQLException {
        return new FailedDelivery(
                row.getString("id"),
                AmbitoCode.of(row.getString("ambito")),
                row.getString("path"),
                new Recipient(row.getString("recipient_name"), row.getString("address")),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
