package it.concerto.workflow;

import org.jspecify.annotations.Nullable;

/**
 * Something done to a running path outside of its tasks (X3, X7), as its log keeps it for ever.
 *
 * @param action message key of the sentence that tells it; its arguments are subject, before and after
 * @param subject what it was done to, e.g. <em>Tavolo 3</em>; never the name of a private person; may be empty
 * @param before the value it had, dates and times in ISO form; may be empty
 * @param after the value it has, in the same form; may be empty
 * @param reason why, in the words of who did it
 * @param act the act or note it rests upon
 */
public record Deed(String action, String subject, String before, String after, String reason, @Nullable String act) {

    private static final int LONGEST_SUBJECT = 300;

    /** How the story of a path speaks of an open task. */
    public static String subject(InboxRow task) {
        var title = task.title();
        return title.substring(0, Math.min(LONGEST_SUBJECT, title.length()));
    }

    /** The same without what its author wrote; then the reason is empty. */
    Deed withoutReason() {
        return new Deed(action, subject, before, after, "", null);
    }
}
