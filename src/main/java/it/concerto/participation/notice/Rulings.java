package it.concerto.participation.notice;

import it.concerto.participation.ParticipationWording;
import it.concerto.participation.notice.Manifestation.Status;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down what becomes of a manifestation, tells its participant and announces it. */
@Component
class Rulings {

    private final ManifestationStore store;
    private final NoticeLetters letters;
    private final ParticipationWording wording;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rulings(
            ManifestationStore store,
            NoticeLetters letters,
            ParticipationWording wording,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.letters = letters;
        this.wording = wording;
        this.events = events;
        this.clock = clock;
    }

    /**
     * From now on it stands for its participant (BR-28).
     *
     * @param as admitted, or admitted with reserve
     */
    void admit(Manifestation manifestation, Status as, @Nullable String reason, @Nullable String by) {
        store.decide(manifestation.id(), as, reason, by, clock.instant());
        store.activate(manifestation.id(), manifestation.activeKey());
        events.publishEvent(new ManifestationAdmitted(store.get(manifestation.id())));
        letters.result(store.get(manifestation.id()));
    }

    void refuse(Manifestation manifestation, Status as, String reason, @Nullable String by) {
        store.decide(manifestation.id(), as, reason, by, clock.instant());
        letters.result(store.get(manifestation.id()));
        events.publishEvent(new ManifestationRefused(manifestation.path(), manifestation.id()));
    }

    void askCompletion(Manifestation manifestation, Check check, LocalDate until, String by) {
        store.decide(manifestation.id(), Status.INCOMPLETE, check.reason(), by, clock.instant());
        letters.completion(manifestation, missing(manifestation, check), until);
    }

    /** Mandatory answers one by one. */
    private List<String> missing(Manifestation manifestation, Check check) {
        var lacks = Lack.of(manifestation.content());
        return check.missing().stream()
                .flatMap(requirement -> requirement == Check.Requirement.FIELDS && !lacks.isEmpty()
                        ? lacks.stream().map(wording::of)
                        : Stream.of(wording.of(requirement)))
                .toList();
    }

    /** The term is over and nothing came. */
    void rejectIncomplete(Manifestation manifestation) {
        refuse(manifestation, Status.REJECTED, wording.of("manifestation.notCompleted"), null);
    }

    /** The participant has sent another one, and knows it. */
    void replace(Manifestation former, Manifestation newer) {
        store.replace(former.id(), newer.id(), null);
        events.publishEvent(new ManifestationReplaced(former.path(), former.id()));
    }

    /** Another one counts instead, and the participant is told why. */
    void putOut(Manifestation manifestation, Manifestation counting, Contest.Settlement settlement) {
        var number = String.valueOf(counting.number());
        var reason = wording.of("Means." + settlement.means(), number, settlement.reason())
                .strip();
        store.replace(manifestation.id(), counting.id(), reason);
        letters.result(store.get(manifestation.id()));
        events.publishEvent(new ManifestationReplaced(manifestation.path(), manifestation.id()));
    }
}
