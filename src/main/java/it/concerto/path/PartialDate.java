package it.concerto.path;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/** A date of which an act may tell only the month: {@code 2022-06-13} or {@code 2018-04}. */
public sealed interface PartialDate {

    /** The first day it can mean. */
    LocalDate earliest();

    /** The last day it can mean. */
    LocalDate latest();

    /** The date is known to the day. */
    record Day(LocalDate date) implements PartialDate {
        @Override
        public LocalDate earliest() {
            return date;
        }

        @Override
        public LocalDate latest() {
            return date;
        }

        @JsonValue
        @Override
        public String toString() {
            return date.toString();
        }
    }

    /** Only the month is known. */
    record Month(YearMonth month) implements PartialDate {
        @Override
        public LocalDate earliest() {
            return month.atDay(1);
        }

        @Override
        public LocalDate latest() {
            return month.atEndOfMonth();
        }

        @JsonValue
        @Override
        public String toString() {
            return month.toString();
        }
    }

    /** @throws DateTimeParseException if the text is neither a day nor a month */
    @JsonCreator
    static PartialDate of(String text) {
        return text.length() == 7 ? new Month(YearMonth.parse(text)) : new Day(LocalDate.parse(text));
    }
}
