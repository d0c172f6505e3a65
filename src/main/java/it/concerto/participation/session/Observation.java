package it.concerto.participation.session;

import org.jspecify.annotations.Nullable;

/** What somebody remarked on draft minutes (C5).
 *
 * @param reason why it was taken up or not */
public record Observation(String author, String text, boolean accepted, @Nullable String reason) {}
