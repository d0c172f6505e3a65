package it.concerto.governance.outcome;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A referent as designated when the draft was presented.
 *
 * @param areas codes of the areas they speak for
 * @param answer null while they are silent
 * @param reason of a dissent
 */
public record HeardReferent(
        String username, String name, List<String> areas, Adherence.@Nullable Answer answer, @Nullable String reason) {

    boolean dissents() {
        return answer == Adherence.Answer.DISSENT;
    }
}
