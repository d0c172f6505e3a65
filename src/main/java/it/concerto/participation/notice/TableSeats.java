package it.concerto.participation.notice;

import it.concerto.participation.notice.Manifestation.Status;
import it.concerto.path.PathId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The seats at the tables: one for each representative whom an admitted participant sends there. */
@Component
class TableSeats {

    private final ManifestationStore store;
    private final Calendars calendars;

    TableSeats(ManifestationStore store, Calendars calendars) {
        this.store = store;
        this.calendars = calendars;
    }

    /** The first session, in words, that has not seats enough for those whom the participant would send; empty if all have. */
    Optional<String> lacking(Manifestation candidate) {
        return calendars.of(candidate.path()).stream()
                .filter(session -> session.status() != Session.Status.MERGED)
                .filter(session -> !hasSeats(session, candidate))
                .findFirst()
                .map(session -> calendars.title(candidate.path(), session.number()));
    }

    private boolean hasSeats(Session session, Manifestation candidate) {
        var arranged = calendars.arrangements(candidate.path()).getOrDefault(session.number(), Arrangement.NONE);
        var capacity = arranged.capacity();
        var wanted = representatives(candidate, session).size();
        return capacity == null || wanted == 0 || taken(candidate.path(), session) + wanted <= capacity;
    }

    private int taken(PathId path, Session session) {
        return store.of(path, Status.ADMITTING).stream()
                .mapToInt(one -> representatives(one, session).size())
                .sum();
    }

    /** One person may speak for several areas of a table and takes one seat. */
    private static Set<String> representatives(Manifestation of, Session at) {
        return of.content().areas().stream()
                .filter(choice -> at.plan().areas().contains(choice.area()))
                .map(choice -> choice.representative().strip().toLowerCase())
                .collect(Collectors.toSet());
    }
}
