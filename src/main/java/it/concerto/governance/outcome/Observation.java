package it.concerto.governance.outcome;

import org.jspecify.annotations.Nullable;

/**
 * What a referent asks to change in the draft.
 *
 * @param accepted null until it is weighed
 * @param reply why it was accepted or not
 */
public record Observation(
        String id, String username, String text, @Nullable Boolean accepted, @Nullable String reply) {}
