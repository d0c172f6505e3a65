package it.concerto.path;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** A date of which an act may tell only the month: {@code 2022-06-13} or {@code 2018-04}. */
public sealed interface PartialDate {

    /** The first day it can mean. */
    LocalDate earliest();

    /** The last day it can mean. */
    LocalDate latest();

    /** As people write it: {@code 13/06/2022} or {@code 04/2018}. */
    String written();

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

        @Override
        public String written() {
            return DateTimeFormatter.ofPattern("dd/MM/uuuu").format(date);
        }

        @JsonValue
        @Override
        public String toString() {
            return date.toString();
        }
    }

    /** Only the month is known. */
    record Month(YearMonth month) implements PartialDate {

        private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2})[/.-](\\d{4})");

        @Override
        public LocalDate earliest() {
            return month.atDay(1);
        }

        @Override
        public LocalDate latest() {
            return month.atEndOfMonth();
        }

        @Override
        public String written() {
            return DateTimeFormatter.ofPattern("MM/uuuu").format(month);
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

    /**
     * What a person wrote, as acts write it or as {@link #of} takes it.
     *
     * @param year what is meant where the text has none, or 0 if it must have one
     */
    static Optional<PartialDate> written(String text, int year) {
        var month = Month.WRITTEN.matcher(text.strip());
        try {
            if (month.matches()) {
                return Optional.of(
                        new Month(YearMonth.of(Integer.parseInt(month.group(2)), Integer.parseInt(month.group(1)))));
            }
            if (text.strip().length() == 7) {
                return Optional.of(new Month(YearMonth.parse(text.strip())));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return ItalianDate.of(text, year)
                .filter(date -> year > 0 || !date.yearInferred())
                .map(date -> new Day(date.date()));
    }
}
