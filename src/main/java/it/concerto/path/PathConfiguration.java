package it.concerto.path;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What distinguishes one path from another. A snapshot, taken when the path starts and never changed (BR-73).
 *
 * @param gazetteDate day on which the regional plan was published in the BURP; the proposal is due 60 calendar days later
 *     (BR-65)
 * @param manifestationDeadline until when manifestations arrive in time, that minute included (BR-22), Europe/Rome
 * @param pact whether, and by when, a participant has to sign the participation pact (BR-29)
 * @param noticeMinDays fewer calendar days between publication and deadline or first session give a warning (BR-20)
 * @param minReferents how many referents make the outcome meeting valid; null for half plus one
 * @param signatureOrder whether those who sign a document are asked at once or one after the other (X2)
 * @param annexes titles in the order and wording of the Ambito
 * @param mandatoryTargets each is to be covered by a sheet of the plan; empty if the path knows none
 * @param outcomeRequired whether the plan needs signed outcome minutes before its adoption (BR-43)
 * @param focusGroupsByArea whether each table forms one focus group per area it treats (BR-36)
 * @param annual set for an annual cycle, null for a full path
 */
public record PathConfiguration(
        List<Area> areas,
        @Nullable LocalDate gazetteDate,
        Access access,
        @Nullable LocalDateTime manifestationDeadline,
        boolean oneRepresentativePerArea,
        Pact pact,
        LatePolicy latePolicy,
        int noticeMinDays,
        List<PlannedSession> sessions,
        int tableMinOrganisations,
        @Nullable Integer minReferents,
        boolean allReferentsMustSign,
        SignatureOrder signatureOrder,
        CouncilScope councilScope,
        CouncilTiming councilTiming,
        CouncilSubject councilSubject,
        boolean allCouncilsRequired,
        List<String> annexes,
        List<ServiceTarget> mandatoryTargets,
        boolean outcomeRequired,
        boolean focusGroupsByArea,
        @Nullable AnnualCycle annual,
        PathBackground background) {

    /** What was frozen before targets were asked has none, and asks for signatures at once. */
    public PathConfiguration {
        signatureOrder = Objects.requireNonNullElse(signatureOrder, SignatureOrder.PARALLEL);
        mandatoryTargets = Objects.requireNonNullElse(mandatoryTargets, List.of());
    }

    /** The sessions of one type, in the order of the calendar: the fifth table is the fifth of {@code TABLE}. */
    public List<PlannedSession> sessions(SessionType type) {
        return sessions.stream().filter(session -> session.type() == type).toList();
    }

    public Set<String> areaCodes() {
        return areas.stream().map(Area::code).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Who may come to the tables. */
    public enum Access {
        OPEN,
        REGISTRATION
    }

    /** By when the participation pact is to be signed (BR-29). */
    public enum Pact {
        NOT_REQUIRED,
        /** With the manifestation: nobody is admitted without. */
        APPLICATION,
        /** At the first session to which the participant comes: without, they are there as observers. */
        FIRST_SESSION
    }

    /** What becomes of late manifestations, one choice for all of a path (BR-23). */
    public enum LatePolicy {
        REJECT,
        ADMIT_WITH_RESERVE,
        ADMIT_IF_SEATS
    }

    /** How the signatures of one document are asked for (X2). */
    public enum SignatureOrder {
        /** All at once. */
        PARALLEL,
        /** Each when the one before has answered or let the term run out. */
        SEQUENTIAL
    }

    /** Which councils deliberate. */
    public enum CouncilScope {
        ALL,
        CAPOFILA_ONLY
    }

    /** When the councils deliberate, before or after the conference of services, or not at all. */
    public enum CouncilTiming {
        BEFORE_CONFERENCE,
        AFTER_CONFERENCE,
        NONE
    }

    /** What the councils deliberate on. */
    public enum CouncilSubject {
        PLAN,
        CONVENTION,
        PLAN_AND_CONVENTION,
        TAKE_NOTE
    }
}
