package it.concerto.organisation;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The holidays that the law gives to everybody, by year: computed, for no Ambito can change them. */
public enum NationalHoliday {
    NEW_YEAR(1, 1, 1949, "L. 260/1949, art. 2"),
    EPIPHANY(1, 6, 1986, "D.P.R. 792/1985"),
    EASTER_MONDAY(1949, "L. 260/1949, art. 2"),
    LIBERATION(4, 25, 1949, "L. 260/1949, art. 2"),
    LABOUR(5, 1, 1949, "L. 260/1949, art. 2"),
    REPUBLIC(6, 2, 2001, "L. 336/2000"),
    ASSUMPTION(8, 15, 1949, "L. 260/1949, art. 2"),
    SAINT_FRANCIS(10, 4, 2026, "L. 151/2025"),
    ALL_SAINTS(11, 1, 1949, "L. 260/1949, art. 2"),
    IMMACULATE(12, 8, 1949, "L. 260/1949, art. 2"),
    CHRISTMAS(12, 25, 1949, "L. 260/1949, art. 2"),
    SAINT_STEPHEN(12, 26, 1949, "L. 260/1949, art. 2");

    private final @Nullable MonthDay day;
    private final int since;
    private final String law;

    NationalHoliday(int month, int day, int since, String law) {
        this.day = MonthDay.of(month, day);
        this.since = since;
        this.law = law;
    }

    NationalHoliday(int since, String law) {
        this.day = null;
        this.since = since;
        this.law = law;
    }

    /** The law that makes it a holiday today. */
    public String law() {
        return law;
    }

    /** Its day in a year; empty for the years in which it was none. */
    public Optional<LocalDate> in(int year) {
        if (year < since) {
            return Optional.empty();
        }
        return Optional.of(day == null ? easter(year).plusDays(1) : day.atYear(year));
    }

    static Optional<NationalHoliday> on(LocalDate day) {
        return Arrays.stream(values())
                .filter(holiday -> holiday.in(day.getYear()).filter(day::equals).isPresent())
                .findFirst();
    }

    /** A holiday of a year. */
    public record Kept(NationalHoliday holiday, LocalDate day) {}

    /** All of a year, the earliest first. */
    public static List<Kept> of(int year) {
        return Arrays.stream(values())
                .flatMap(holiday -> holiday.in(year).map(day -> new Kept(holiday, day)).stream())
                .sorted((one, other) -> one.day().compareTo(other.day()))
                .toList();
    }

    /** Easter Sunday of the Gregorian calendar, by Butcher's method. */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int yearOfCentury = year % 100;
        int moonCorrection = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - moonCorrection + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
        int shift = (golden + 11 * epact + 22 * weekday) / 451;
        int daysFromMarch = epact + weekday - 7 * shift + 114;
        return LocalDate.of(year, daysFromMarch / 31, daysFromMarch % 31 + 1);
    }
}
