package it.concerto.governance.council;

import it.concerto.governance.sitting.Fraction;
import it.concerto.workflow.RuleBroken;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a council reports of its sitting: the figures of the Comune's own record, checked and not counted here.
 *
 * @param assigned members that the council has by law, the mayor included
 * @param quorumReason why the sitting is valid in spite of a low attendance
 * @param reason why the plan was not approved as it was
 */
public record CouncilVote(
        Result result,
        LocalDate heldOn,
        int assigned,
        int inOffice,
        int present,
        int inFavour,
        int against,
        int abstained,
        int notVoting,
        int enforceabilityVotes,
        boolean sameVersion,
        @Nullable String quorumReason,
        @Nullable String reason) {

    private static final Fraction A_THIRD = new Fraction(1, 3);

    /** What the council did. */
    public enum Result {
        APPROVED,
        /** A proposal to the Coordinamento: a council never changes the plan by itself (BR-61). */
        APPROVED_AMENDED,
        REJECTED,
        POSTPONED,
        DESERTED,
        WITHDRAWN;

        boolean isVoted() {
            return this == APPROVED || this == APPROVED_AMENDED || this == REJECTED;
        }
    }

    /** Whether the votes for it make the act effective at once: more than half of the members (TUEL art. 134 c. 4). */
    public boolean isEnforceable() {
        return result == Result.APPROVED && 2 * enforceabilityVotes > assigned;
    }

    void check(LocalDate today) throws RuleBroken {
        if (heldOn.isAfter(today)) {
            throw new RuleBroken("G4", "heldOn", "governance.council.inTheFuture");
        }
        if (present > inOffice || inOffice > assigned) {
            throw new RuleBroken("BR-57", "present", "governance.council.figuresTooHigh");
        }
        if (result != Result.APPROVED && reason == null) {
            throw new RuleBroken("G4", "reason", "governance.council.reasonMissing");
        }
        if (result.isVoted()) {
            checkVotes();
        }
    }

    private void checkVotes() throws RuleBroken {
        var cast = inFavour + against + abstained + notVoting;
        if (cast != present) {
            throw new RuleBroken("BR-57", "inFavour", "governance.council.votesDoNotAddUp", cast, present);
        }
        if ((result != Result.REJECTED) && inFavour <= against) {
            throw new RuleBroken("BR-57", "result", "governance.council.notAMajority", inFavour, against);
        }
        if (enforceabilityVotes > present) {
            throw new RuleBroken("BR-57", "enforceabilityVotes", "governance.council.enforceabilityOverVoted");
        }
        if (result == Result.APPROVED && !sameVersion) {
            throw new RuleBroken("BR-56", "sameVersion", "governance.council.otherVersion");
        }
        var needed = A_THIRD.smallestPartOf(assigned - 1);
        if (present < needed && quorumReason == null) {
            throw new RuleBroken("BR-58", "quorumReason", "governance.council.lowQuorum", present, needed);
        }
    }
}
