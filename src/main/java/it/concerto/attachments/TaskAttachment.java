package it.concerto.attachments;

import it.concerto.files.FileRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document that somebody has attached to a task.
 *
 * @param about how the task is called
 * @param by display name of whoever attached it
 * @param onBehalfOf display name of the absent person whose substitute they were, or null (BR-76)
 * @param removal null as long as it is attached
 * @param open whether whoever looks may have the file
 * @param own whether whoever looks attached it
 */
public record TaskAttachment(
        String id,
        String task,
        String about,
        String title,
        FileRef file,
        long bytes,
        String by,
        @Nullable String onBehalfOf,
        Instant at,
        @Nullable Removal removal,
        boolean open,
        boolean own) {

    private static final long KILO = 1_000;
    private static final long MEGA = 1_000_000;

    /**
     * Who removed it and why.
     *
     * @param by display name; null if it held what is to be known no more (BR-78)
     */
    public record Removal(@Nullable String by, @Nullable String onBehalfOf, Instant at, String reason) {}

    /** The file can be had no more: only that it was there is still told. */
    public boolean isRemoved() {
        return removal != null;
    }

    /** Key of the message that tells its size. */
    public String sizeKey() {
        return bytes < MEGA ? "attachments.size.kilo" : "attachments.size.mega";
    }

    /** In the unit of {@link #sizeKey}. */
    public double size() {
        return bytes < MEGA ? Math.max(1, Math.round((double) bytes / KILO)) : (double) bytes / MEGA;
    }
}
