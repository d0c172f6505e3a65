package it.concerto.participation.notice;

import it.concerto.organisation.AmbitoCode;
import it.concerto.participation.ParticipationTerm;
import it.concerto.participation.ParticipationWording;
import it.concerto.path.PlanningPaths;
import it.concerto.path.SessionType;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.Terms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Until when a participant may send somebody else to speak on an area: a working day before the next session that treats it (3.b). */
@Service
@Transactional(readOnly = true)
public class SpeakerTerms {

    private final Calendars calendars;
    private final PlanningPaths paths;
    private final Terms terms;
    private final ParticipationWording wording;
    private final Clock clock;

    SpeakerTerms(Calendars calendars, PlanningPaths paths, Terms terms, ParticipationWording wording, Clock clock) {
        this.calendars = calendars;
        this.paths = paths;
        this.terms = terms;
        this.wording = wording;
        this.clock = clock;
    }

    /** An area on which somebody else may still be sent. */
    public record Open(String code, String label) {}

    /** The areas of the participant for which it is not too late; none for a citizen, who speaks for themselves (BR-27). */
    public List<Open> open(Manifestation manifestation) {
        if (!mayChange(manifestation)) {
            return List.of();
        }
        var configuration = paths.get(manifestation.path()).configuration();
        return Admissions.areas(manifestation).stream()
                .distinct()
                .filter(area -> isOpen(manifestation, area))
                .map(area -> new Open(area, wording.shown().areas(configuration, List.of(area))))
                .toList();
    }

    /** @throws RuleBroken if no session is to come, or the next one is too near */
    void require(Manifestation manifestation, String area) throws RuleBroken {
        var last = until(manifestation, area)
                .orElseThrow(() -> new RuleBroken("3.b", "area", "participation.speaker.noSession"));
        if (LocalDate.now(clock).isAfter(last)) {
            throw new RuleBroken(
                    "3.b",
                    "area",
                    "participation.speaker.tooLate",
                    wording.shown().day(last));
        }
    }

    AmbitoCode ambito(Manifestation manifestation) {
        return paths.get(manifestation.path()).ambito();
    }

    /** The area as deeds name it. */
    String label(Manifestation manifestation, String area) {
        return wording.areas(paths.get(manifestation.path()).configuration(), List.of(area));
    }

    static boolean mayChange(Manifestation manifestation) {
        return manifestation.status().isStanding() && !manifestation.content().isCitizen();
    }

    private boolean isOpen(Manifestation manifestation, String area) {
        return until(manifestation, area)
                .filter(last -> !LocalDate.now(clock).isAfter(last))
                .isPresent();
    }

    /** The last day to say it; empty if no session is to come. */
    private Optional<LocalDate> until(Manifestation manifestation, String area) {
        var ambito = ambito(manifestation);
        return waiting(manifestation, area).stream()
                .map(session -> session.plan().date().earliest())
                .min(Comparator.naturalOrder())
                .map(day -> terms.before(ambito, day, ParticipationTerm.REPRESENTATIVE));
    }

    /** The sessions to come in which the participant speaks on the area. */
    List<Session> waiting(Manifestation manifestation, String area) {
        return calendars.of(manifestation.path()).stream()
                .filter(Session::isWaiting)
                .filter(session -> Convened.concerns(session, manifestation))
                .filter(session -> session.plan().type() != SessionType.TABLE
                        || session.plan().areas().contains(area))
                .toList();
    }
}
