package it.concerto.participation.notice;

import it.concerto.identity.Role;
import it.concerto.notifications.Recipient;
import it.concerto.path.PlannedSession;
import it.concerto.path.SessionType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a session is held, besides day and place.
 *
 * @param videoUrl where one can join from afar, null if one cannot
 * @param capacity how many places there are, null if nobody counts them
 * @param facilitators usernames
 * @param roles who is convened for their role, without having to register
 * @param guests who else is convened by name and address
 */
public record Arrangement(
        @Nullable String videoUrl,
        @Nullable Integer capacity,
        List<String> facilitators,
        List<Role> roles,
        List<Recipient> guests) {

    static final Arrangement NONE = new Arrangement(null, null, List.of(), List.of(), List.of());

    /** The offices that phase I hears (stage c), each with how acts name them. */
    private static final Map<Role, Pattern> HEARD = Map.of(
            Role.SSP, Pattern.compile("servizio sociale"),
            Role.COM, Pattern.compile("amministrazion"),
            Role.PROV, Pattern.compile("amministrazion"),
            Role.ASL, Pattern.compile("\\basl\\b"));

    /** What the calendar proposes: a preliminary session hears the offices that its subject names, all of them if it names none. */
    public static Arrangement proposed(PlannedSession session) {
        if (session.type() != SessionType.PRELIMINARY) {
            return NONE;
        }
        var subject = session.subject() == null ? "" : session.subject().toLowerCase(Locale.ITALIAN);
        var named = HEARD.entrySet().stream()
                .filter(heard -> heard.getValue().matcher(subject).find())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        var roles = named.isEmpty() ? HEARD.keySet().stream().sorted().toList() : named;
        return new Arrangement(null, null, List.of(), roles, List.of());
    }

    /** This with whom another hears and who conducts it; the place is this one's. */
    Arrangement joinedBy(Arrangement other) {
        return new Arrangement(
                videoUrl,
                capacity,
                both(facilitators, other.facilitators),
                both(roles, other.roles),
                both(guests, other.guests));
    }

    private static <T> List<T> both(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    /** Whether there is nothing to say. */
    public boolean isEmpty() {
        return equals(NONE);
    }
}
