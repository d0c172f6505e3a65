package it.concerto.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account whose person may no longer sign in.
 *
 * @param number stands for the person in addresses and lists
 * @param closedAt null if nobody wrote down when
 */
public record ClosedAccount(long number, String displayName, @Nullable Instant closedAt) {}
