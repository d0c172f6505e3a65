package it.concerto.audit.reads;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody opened.
 *
 * @param reader name, or username where there is no account any more
 * @param onBehalfOf name of the absent person in whose place they did, or null
 * @param address of the page, without its query
 */
public record Read(String id, Instant at, String reader, @Nullable String onBehalfOf, String address) {

    /** What a page of all paths is called. */
    static final String EXPORT = "export";

    /** What was opened, as {@code audit.reads.what.*} calls it: name of an {@link Opened}, or {@code export}. */
    public String kind() {
        return Opened.ofAddress(address).map(Opened::name).orElse(EXPORT);
    }

    /** Which of them: the id of the task, the hash of the file. */
    public String object() {
        return address.split("/")[2];
    }

    /** The same with the part of it that was opened, e.g. {@code PATH.sedute}. */
    public String part() {
        var parts = address.split("/");
        return parts.length > 3 ? kind() + "." + parts[3] : kind();
    }
}
