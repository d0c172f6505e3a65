package it.concerto.organisation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;

/** The days on which nobody works in an Ambito: Sundays, national holidays (L. 260/1949, L. 54/1977) and its patron day. */
record Holidays(MonthDay patronDay) {

    private static final Set<MonthDay> NATIONAL = Set.of(
            MonthDay.of(Month.JANUARY, 1),
            MonthDay.of(Month.JANUARY, 6),
            MonthDay.of(Month.APRIL, 25),
            MonthDay.of(Month.MAY, 1),
            MonthDay.of(Month.JUNE, 2),
            MonthDay.of(Month.AUGUST, 15),
            MonthDay.of(Month.NOVEMBER, 1),
            MonthDay.of(Month.DECEMBER, 8),
            MonthDay.of(Month.DECEMBER, 25),
            MonthDay.of(Month.DECEMBER, 26));

    private static final MonthDay SAINT_FRANCIS = MonthDay.of(Month.OCTOBER, 4);

    /** L. 151/2025 made 4 October a holiday from this year on. */
    private static final int SAINT_FRANCIS_SINCE = 2026;

    boolean include(LocalDate day) {
        var monthDay = MonthDay.from(day);
        return day.getDayOfWeek() == DayOfWeek.SUNDAY
                || NATIONAL.contains(monthDay)
                || monthDay.equals(patronDay)
                || monthDay.equals(SAINT_FRANCIS) && day.getYear() >= SAINT_FRANCIS_SINCE
                || day.equals(easter(day.getYear()).plusDays(1));
    }

    boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && !include(day);
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
