package it.concerto.governance.outcome;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A referent as designated when the draft was presented.
 *
 * @param areas codes of the areas they speak for
 * @param answer null while they are silent
 * @param reason of a dissent
 * @param standIn account of the substitute who came in their place (E3)
 */
public record HeardReferent(
        String username,
        String name,
        List<String> areas,
        Adherence.@Nullable Answer answer,
        @Nullable String reason,
        @Nullable String standIn) {

    /** Username of who says what the participants of these areas think of the draft. */
    public String speaker() {
        return standIn == null ? username : standIn;
    }

    boolean dissents() {
        return answer == Adherence.Answer.DISSENT;
    }
}
