package it.concerto.governance.proposal;

import it.concerto.files.FileRef;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import org.jspecify.annotations.Nullable;

/**
 * What the Coordinamento is asked to decide.
 *
 * @param round 1 for the first proposal, one more for each that follows a rejection
 * @param plan the frozen version of the plan that is proposed, or null for a guideline
 * @param author username of whoever drew it up
 */
public record Proposal(
        PathId path,
        AmbitoCode ambito,
        Purpose purpose,
        int round,
        String title,
        String text,
        @Nullable FileRef draft,
        @Nullable ProposedPlan plan,
        boolean asksEnforceability,
        String author) {

    /**
     * A frozen version of the plan.
     *
     * @param sha256 of the version, so that what is voted can be told from what was proposed (BR-56)
     */
    public record ProposedPlan(int number, String sha256) {}
}
