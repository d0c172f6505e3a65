package it.concerto.governance.sitting;

import java.time.LocalTime;

/** Somebody comes into a sitting or leaves it, once it has been opened (X1.3). */
public record Movement(Direction direction, LocalTime at) {

    /** Which way. */
    public enum Direction {
        ARRIVED,
        LEFT
    }
}
