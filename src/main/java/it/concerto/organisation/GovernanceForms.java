package it.concerto.organisation;

import it.concerto.organisation.AmbitoStore.Head;
import it.concerto.organisation.CompositionRefused.Reason;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What forms the Comuni of each Ambito have given themselves since its registration, and why. What was entered stays; an
 * entry for the same day takes its place and is kept beside it.
 */
@Service
@Transactional(rollbackFor = CompositionRefused.class)
public class GovernanceForms {

    private final GovernanceStore store;
    private final AmbitoStore ambiti;
    private final Clock clock;

    GovernanceForms(GovernanceStore store, AmbitoStore ambiti, Clock clock) {
        this.store = store;
        this.ambiti = ambiti;
        this.clock = clock;
    }

    /**
     * A change as it was entered.
     *
     * @param by username
     */
    public record Entry(GovernanceChange change, String by, Instant at) {}

    /**
     * Also to the form that there is: then only for its note.
     *
     * @param by username
     * @throws CompositionRefused by BR-02, BR-03 or BR-04, or if there is an entry for a later day
     */
    public void change(AmbitoCode code, GovernanceChange change, String by) throws CompositionRefused {
        ambiti.lock(code);
        var head = head(code);
        var latest = store.latest(code);
        if (latest.isPresent() && change.from().isBefore(latest.get())) {
            throw new CompositionRefused(Reason.TOO_EARLY, "The form last changed on " + latest.get());
        }
        for (var day : days(code, change.from())) {
            new Composition(change.form(), ambiti.composition(head, day).members()).check();
        }
        store.insert(code, change, by, clock.instant());
    }

    /** The first day, and the one from which the Comuni are those that are known, if that comes later. */
    private List<LocalDate> days(AmbitoCode code, LocalDate from) {
        var last = ambiti.latestChange(code).filter(day -> day.isAfter(from));
        return Stream.concat(Stream.of(from), last.stream()).toList();
    }

    /** The form of the registration. */
    @Transactional(readOnly = true)
    public GovernanceForm first(AmbitoCode code) {
        return head(code).firstForm();
    }

    private Head head(AmbitoCode code) {
        return ambiti.head(code).orElseThrow(() -> new IllegalStateException("No Ambito " + code));
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Entry> history(AmbitoCode code) {
        return store.history(code);
    }
}
