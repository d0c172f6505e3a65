package it.concerto.privacy;

import it.concerto.database.ReadOnce;
import it.concerto.identity.IdentityEvent.ContactsUncovered;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who reads contacts in clear: those whom the matrix lets, and those for whom it covers them once they have said why, for the
 * path and the days they asked for (2.5).
 */
@Service
@Transactional
public class ClearText {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ReadOnce<Asked, Optional<LocalDate>> lifted = new ReadOnce<>();

    public ClearText(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the person sees contacts of this path as they are. */
    @Transactional(readOnly = true)
    public boolean isFor(Person person, AmbitoCode ambito, String path) {
        return Permissions.reads(person, ambito, Matter.CONTACTS)
                || mayAsk(person, ambito) && lastDay(person, path).isPresent();
    }

    /** Whether there is a cover that the person may have lifted. */
    public boolean mayAsk(Person person, AmbitoCode ambito) {
        return Permissions.of(person, ambito, Matter.CONTACTS) == Grant.COVERED;
    }

    /** Until when, that day included, the person reads what they asked for; empty if they did not, or the days are over. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> lastDay(Person person, String path) {
        var asked = new Asked(person.username(), path);
        return lifted.get(asked, () -> read(asked));
    }

    /** Ids of the paths of which the person reads today what they asked for. */
    @Transactional(readOnly = true)
    public Set<String> paths(Person person) {
        return jdbc
                .sql("select distinct path, ambito from cz_clear_text where username = ? and last_day >= ?")
                .params(person.username(), LocalDate.now(clock))
                .query((row, number) -> new Lifted(row.getString("path"), AmbitoCode.of(row.getString("ambito"))))
                .list()
                .stream()
                .filter(lifted -> mayAsk(person, lifted.ambito()))
                .map(Lifted::path)
                .collect(Collectors.toSet());
    }

    private record Lifted(String path, AmbitoCode ambito) {}

    private record Asked(String username, String path) {}

    private Optional<LocalDate> read(Asked asked) {
        return jdbc.sql("select last_day from cz_clear_text where path = ? and username = ? and last_day >= ?"
                        + " order by last_day desc fetch first row only")
                .params(asked.path(), asked.username(), LocalDate.now(clock))
                .query(LocalDate.class)
                .optional();
    }

    /**
     * Lifts the cover at once and announces {@link ContactsUncovered}.
     *
     * @param days today is the first
     * @return the last day
     */
    public LocalDate lift(Person person, AmbitoCode ambito, String path, String reason, int days) {
        if (!mayAsk(person, ambito)) {
            throw new IllegalStateException(person.username() + " reads nothing under a cover in " + ambito);
        }
        var last = LocalDate.now(clock).plusDays(days - 1L);
        lifted.forget();
        jdbc.sql("insert into cz_clear_text (path, username, asked_at, ambito, reason, last_day) values (?,?,?,?,?,?)")
                .params(path, person.username(), OffsetDateTime.now(clock), ambito.value(), reason, last)
                .update();
        events.publishEvent(new ContactsUncovered(person.username(), ambito, path, reason, last));
        return last;
    }
}
