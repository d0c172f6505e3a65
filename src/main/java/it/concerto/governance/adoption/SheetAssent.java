package it.concerto.governance.adoption;

import org.jspecify.annotations.Nullable;

/**
 * What the ASL says to a sheet with health integration. Silence is no assent: every such sheet has its answer.
 *
 * @param reason why it is denied, or what is remarked
 */
public record SheetAssent(int sheet, Answer answer, @Nullable String reason) {

    /** The ASL's answer. */
    public enum Answer {
        ASSENT,
        ASSENT_WITH_REMARKS,
        DENIED
    }

    /** How a denied assent was settled. */
    public enum Settlement {
        ASSENT_REACHED,
        /** The sheet holds for its social part only. */
        SOCIAL_PART_ONLY
    }
}
