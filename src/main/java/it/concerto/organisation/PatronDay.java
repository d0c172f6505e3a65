package it.concerto.organisation;

import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * The day on which a Comune keeps its patron, or an Ambito that has no capofila keeps a day of its own (BR-03).
 *
 * @param name of the Comune, else of the Ambito
 * @param municipality null for the Ambito's own
 * @param day null while nobody has entered it
 * @param counts whether it is the one that the Ambito counts by: that of the capofila, else its own
 */
public record PatronDay(String name, @Nullable IstatCode municipality, @Nullable MonthDay day, boolean counts) {}
