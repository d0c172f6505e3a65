package it.concerto.governance.sitting;

import org.jspecify.annotations.Nullable;

/**
 * A vote as it stays in the record (BR-76).
 *
 * @param castBy name of whoever cast it
 * @param onBehalf whether a delegate cast it for the holder of the seat
 * @param reason why the seat was excluded
 */
public record CastVote(Ballot ballot, String castBy, boolean onBehalf, @Nullable String reason) {}
