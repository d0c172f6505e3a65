package it.concerto.identity;

import it.concerto.identity.IdentityEvent.SignInRefused;
import it.concerto.identity.IdentityEvent.SignedIn;
import it.concerto.ledger.Ledger;
import it.concerto.organisation.AmbitoCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what happened to accounts and at the door, within the transaction in which it happened. What was typed as the name
 * of nobody is not kept: it may be a password typed into the wrong field.
 */
@Service
public class SecurityRegister {

    private static final String EVENTS =
            """
            select e.id, e.at, e.kind, a.number, a.display_name as person, b.display_name as acting, e.address, e.group_id,
                e.first_day, e.last_day, e.note
            from cz_security_event e
            left join cz_account a on a.username = e.username left join cz_account b on b.username = e.acting
            where e.id < :before
            """;

    /** What names an Ambito belongs to it; what names none, to those of the person. */
    private static final String OF_AMBITI =
            """
            and (e.ambito in (:ambiti) or e.ambito = :installation and e.group_id is null and exists
                (select 1 from cz_role_assignment r where r.username = e.username and r.ambito in (:ambiti)))
            """;

    private final JdbcClient jdbc;
    private final AccountStore accounts;
    private final Ledger ledger;
    private final Clock clock;

    /** A flood of attempts leaves a trace, not a flood of traces. */
    private final Throttle floods;

    SecurityRegister(JdbcClient jdbc, AccountStore accounts, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.ledger = ledger;
        this.clock = clock;
        this.floods = new Throttle(1, Duration.ofMinutes(1), clock);
    }

    @EventListener
    @Transactional
    void note(IdentityEvent event) {
        if (event instanceof SignInRefused refused && refused.throttled() && !floods.admits(refused.address())) {
            return;
        }
        var told = SecurityFacts.of(event);
        var known = accounts.exists(event.username()) ? event.username() : null;
        var acting = acting().filter(name -> !name.equals(event.username())).orElse(null);
        jdbc.sql(
                        """
                        insert into cz_security_event
                            (ambito, at, kind, username, acting, address, group_id, first_day, last_day, note)
                        values (:ambito, :at, :kind, :username, :acting, :address, :group, :first, :last, :note)
                        """)
                .param("ambito", told.ambito().value())
                .param("at", OffsetDateTime.now(clock))
                .param("kind", event.getClass().getSimpleName())
                .param("username", known)
                .param("acting", acting)
                .param("address", address(event))
                .param("group", told.group() == null ? null : told.group().toString())
                .param("first", told.first())
                .param("last", told.last())
                .param("note", told.note())
                .update();
        ledger.record(told.event("identity." + event.getClass().getSimpleName(), known, acting, address(event)));
    }

    private static @Nullable String address(IdentityEvent event) {
        if (event instanceof SignedIn in) {
            return in.address();
        }
        return event instanceof SignInRefused refused ? refused.address() : null;
    }

    private static Optional<String> acting() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(SignedInUser.class::isInstance)
                .map(user -> ((SignedInUser) user).getUsername());
    }

    /**
     * A page of entries, the newest first.
     *
     * @param ambiti of whose people and roles; null for everything, also attempts under the name of nobody
     * @param number of the one person asked for, or null
     * @param before id of the last entry of the page before, or null
     */
    public List<SecurityEvent> page(
            @Nullable Collection<AmbitoCode> ambiti, @Nullable Long number, @Nullable Long before, int size) {
        var codes = ambiti == null
                ? List.of("")
                : ambiti.stream().map(AmbitoCode::value).toList();
        return jdbc.sql(EVENTS
                        + (ambiti == null ? "" : OF_AMBITI)
                        + (number == null ? "" : "and a.number = :number ")
                        + "order by e.id desc fetch first :size rows only")
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("ambiti", codes)
                .param("installation", GroupId.INSTALLATION.value())
                .param("number", number)
                .param("size", size)
                .query(SecurityRegister::row)
                .list();
    }

    private static SecurityEvent row(ResultSet row, int number) throws SQLException {
        var group = row.getString("group_id");
        return new SecurityEvent(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("kind"),
                row.getObject("number", Long.class),
                row.getString("person"),
                row.getString("acting"),
                row.getString("address"),
                group == null ? null : GroupId.of(group),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("note"));
    }
}
