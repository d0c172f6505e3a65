package it.concerto.identity;

import it.concerto.ledger.PersonDetails;
import it.concerto.organisation.AmbitoCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closed accounts that still say how their person is reached. Of each Ambito those who never had a role elsewhere: whom two
 * know, neither forgets alone. Who may ask is for the caller to check.
 */
@Service
@Transactional(readOnly = true)
public class ClosedAccounts {

    private static final String ACCOUNTS =
            """
            select * from (
                select a.number, a.display_name, (select max(e.at) from cz_security_event e
                    where e.username = a.username and e.kind = 'AccountDisabled') as closed_at
                from cz_account a where not a.enabled and a.email <> ''
                    and exists (select 1 from cz_role_assignment r where r.username = a.username and r.ambito = :ambito)
                    and not exists (select 1 from cz_role_assignment r where r.username = a.username and r.ambito <> :ambito)
                ) closed\s""";

    private final JdbcClient jdbc;
    private final PersonDetails details;

    ClosedAccounts(JdbcClient jdbc, PersonDetails details) {
        this.jdbc = jdbc;
        this.details = details;
    }

    /**
     * By name.
     *
     * @param page from one
     * @param size so many a page; one more is given if there are others after it
     */
    public List<ClosedAccount> page(AmbitoCode ambito, int page, int size) {
        return of(
                ambito,
                jdbc.sql(ACCOUNTS + "order by display_name, number offset :skipped rows fetch first :size rows only")
                        .param("skipped", (page - 1L) * size)
                        .param("size", size + 1));
    }

    /** Those that were closed before, by their numbers. */
    public List<ClosedAccount> before(AmbitoCode ambito, Instant until) {
        return of(
                ambito,
                jdbc.sql(ACCOUNTS + "where closed_at < :until order by number")
                        .param("until", until.atOffset(ZoneOffset.UTC)));
    }

    /**
     * What a person is called; templates call it {@code @closedAccounts}.
     *
     * @param whom number of the person behind an at sign
     */
    public String of(String whom) {
        return jdbc.sql("select display_name from cz_account where number = ?")
                .param(Long.valueOf(whom.substring(1)))
                .query(String.class)
                .optional()
                .orElse(whom);
    }

    /** Whether that account is still closed and still says how its person is reached. */
    public boolean isClosed(long number) {
        return !jdbc.sql("select 1 from cz_account where number = ? and not enabled and email <> ''")
                .param(number)
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    /**
     * Forgets how a person is reached and what lets them in, and what the ledger knew of their coming and going. Their name
     * stays: they have decided, signed and answered for others (BR-76).
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(long number) {
        var username = jdbc.sql("select username from cz_account where number = ?")
                .param(number)
                .query(String.class)
                .single();
        jdbc.sql("update cz_account set email = '', password_hash = '' where number = ?")
                .param(number)
                .update();
        jdbc.sql("delete from cz_invitation where username = ?").param(username).update();
        details.destroy(username);
    }

    private static List<ClosedAccount> of(AmbitoCode ambito, StatementSpec query) {
        return query.param("ambito", ambito.value()).query(ClosedAccounts::row).list();
    }

    private static ClosedAccount row(ResultSet row, int place) throws SQLException {
        var closed = row.getObject("closed_at", OffsetDateTime.class);
        return new ClosedAccount(
                row.getLong("number"), row.getString("display_name"), closed == null ? null : closed.toInstant());
    }
}
