package it.concerto.organisation;

import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * The day on which a Comune keeps its patron.
 *
 * @param day null while nobody has entered it
 * @param counts whether it is the one that the Ambito counts by: that of the capofila
 */
public record PatronDay(Municipality municipality, @Nullable MonthDay day, boolean counts) {}
