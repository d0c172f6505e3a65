package it.concerto.participation.session;

import org.jspecify.annotations.Nullable;

/**
 * What somebody remarked on draft minutes (C5), as the closed minutes answer it.
 *
 * @param remark number of the registered remark that it answers; null for one that nobody registered before
 * @param reason why it was taken up or not
 */
public record Observation(
        @Nullable Integer remark, String author, String text, boolean accepted, @Nullable String reason) {

    /** Whether it answers that remark; what was closed before remarks were named is known by author and text. */
    boolean answers(RegisteredRemark one) {
        return remark == null
                ? author.equals(one.remark().author())
                        && text.equals(one.remark().quoted())
                : remark == one.number();
    }
}
