package it.concerto.audit.web;

import it.concerto.time.Rome;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The days of a period, both of them in it, by the clocks of Rome.
 *
 * @param first not after the last
 */
record TypedPeriod(LocalDate first, LocalDate last) {

    static final String FIRST_DAY = "dal";
    static final String LAST_DAY = "al";

    /** Tells it if the last day comes before the first. */
    TypedPeriod orderedIn(TypedFields fields) {
        if (last.isBefore(first)) {
            fields.wrong(LAST_DAY, "audit.period.problem.backwards");
        }
        return this;
    }

    Instant from() {
        return midnight(first);
    }

    /** The first instant after it. */
    Instant until() {
        return midnight(last.plusDays(1));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(Rome.ZONE).toInstant();
    }
}
