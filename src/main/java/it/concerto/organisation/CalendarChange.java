package it.concerto.organisation;

import java.time.LocalDate;
import java.time.MonthDay;

/** What an administrator may change of an Ambito's calendar; the national holidays are the law's. */
public sealed interface CalendarChange {

    /** The patron day of a Comune; that of the capofila counts for the Ambito's terms. */
    record SetPatronDay(IstatCode municipality, MonthDay day) implements CalendarChange {}

    /** @param move whether a term in calendar days that ends on a Saturday goes on to the next working day */
    record SetSaturdays(boolean move) implements CalendarChange {}

    /** @param last included */
    record Close(LocalDate first, LocalDate last, String reason) implements CalendarChange {}

    /** @param number of the {@link Closing} that does not take place */
    record Reopen(long number) implements CalendarChange {}
}
