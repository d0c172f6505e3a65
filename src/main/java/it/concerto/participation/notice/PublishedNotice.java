package it.concerto.participation.notice;

import it.concerto.path.PathId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the list of the public notices knows of one.
 *
 * @param registered whether one takes part by a manifestation of interest
 * @param end the last instant that is in time; without registration the start of the last session, null if it is not known
 */
public record PublishedNotice(PathId path, boolean registered, @Nullable Instant end) {}
