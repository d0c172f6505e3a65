package it.concerto.path;

import it.concerto.organisation.AmbitoCode;
import java.time.Instant;

/** A path as lists show it. */
public record PathSummary(
        PathId id, AmbitoCode ambito, String planName, int from, int to, PathStatus status, Instant startedAt) {}
