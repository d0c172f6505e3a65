package it.concerto.retention;

import it.concerto.keeping.Span;
import java.time.Instant;
import java.time.Period;

/**
 * Of what is gone.
 *
 * @param keptFor under which rule it went
 * @param approvedBy display name
 */
public record Tombstone(Span span, String kind, long rows, Period keptFor, Instant at, String approvedBy) {}
