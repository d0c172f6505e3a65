package it.concerto.participation.notice;

import org.jspecify.annotations.Nullable;

/**
 * What is done about an area for which nobody came (3.b).
 *
 * @param area its code
 * @param into number of the table that treats it from now on, for {@link Choice#MERGE}
 */
public record EmptyArea(String area, Choice choice, @Nullable Integer into, String reason) {

    /** What can be done. */
    public enum Choice {
        /** Its table is held all the same, and whoever comes takes the floor. */
        OPEN,
        /** Another table treats it, too. */
        MERGE,
        /** The President is asked to open the notice again. */
        EXTEND
    }
}
