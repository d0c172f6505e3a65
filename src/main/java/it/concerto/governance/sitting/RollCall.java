package it.concerto.governance.sitting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the roll call of a sitting found.
 *
 * @param chair id of the seat that presides
 * @param secretary name and office of whoever writes the minutes
 */
public record RollCall(String chair, String secretary, List<Answer> answers) {

    /**
     * One seat's answer.
     *
     * @param movements when somebody came or left after the opening, as far as it is known already
     */
    public record Answer(String seat, Presence presence, @Nullable Delegation delegation, List<Movement> movements) {

        /** The answer of somebody who neither comes late nor leaves early. */
        public Answer(String seat, Presence presence, @Nullable Delegation delegation) {
            this(seat, presence, delegation, List.of());
        }
    }
}
