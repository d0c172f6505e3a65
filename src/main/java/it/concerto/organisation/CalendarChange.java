package it.concerto.organisation;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/** What an administrator may change of an Ambito's calendar; the national holidays are the law's. */
public sealed interface CalendarChange {

    /**
     * The patron day of a Comune; that of the capofila counts for the Ambito's terms.
     *
     * @param municipality null for the day of an Ambito that has no capofila
     */
    record SetPatronDay(@Nullable IstatCode municipality, MonthDay day) implements CalendarChange {}

    /** @param move whether a term in calendar days that ends on a Saturday goes on to the next working day */
    record SetSaturdays(boolean move) implements CalendarChange {}

    /** @param last included */
    record Close(LocalDate first, LocalDate last, String reason) implements CalendarChange {}

    /** @param number of the {@link Closing} that does not take place */
    record Reopen(long number) implements CalendarChange {}
}
