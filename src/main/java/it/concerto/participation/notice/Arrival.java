package it.concerto.participation.notice;

import it.concerto.files.FileRef;
import it.concerto.participation.notice.Manifestation.Channel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a manifestation reached the office.
 *
 * @param original the message or the scanned paper; empty if it came by the portal
 * @param registeredBy username of the official who registers it; null for the portal
 */
public record Arrival(Channel channel, Instant at, List<FileRef> original, @Nullable String registeredBy) {

    public static Arrival byPortal(Instant at) {
        return new Arrival(Channel.PORTAL, at, List.of(), null);
    }
}
