package it.concerto.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.organisation.DayOff.Kind;
import it.concerto.organisation.WorkCalendar.Direction;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** O10: terms in working days and in calendar days, on real calendars. */
class O10WorkingDayTests {

    private static final MonthDay CASARANO = MonthDay.of(1, 23);
    private static final List<Closing> CLOSINGS = List.of(
            new Closing(1, LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 1), "Ponte del 2 giugno"),
            new Closing(2, LocalDate.of(2026, 8, 10), LocalDate.of(2026, 8, 21), "Chiusura estiva"));

    private static final Map<String, WorkCalendar> CALENDARS = Map.of(
            "PLAIN", new WorkCalendar(CASARANO, false, List.of()),
            "SATURDAYS", new WorkCalendar(CASARANO, true, List.of()),
            "CLOSED", new WorkCalendar(CASARANO, false, CLOSINGS),
            "CASARANO", new WorkCalendar(CASARANO, false, List.of()),
            "PUTIGNANO", new WorkCalendar(MonthDay.of(8, 3), false, List.of()),
            "TARANTO", new WorkCalendar(MonthDay.of(5, 10), false, List.of()),
            "ALTAMURA", new WorkCalendar(MonthDay.of(5, 5), false, List.of()));

    @ParameterizedTest(name = "{0}: {1} + {2} = {3} ({4})")
    @CsvFileSource(resources = {"working-days.csv", "terms.csv"})
    void endsATerm(String calendar, LocalDate from, Term term, LocalDate end, String why) {
        assertThat(count(calendar, from, term).end()).as(why).isEqualTo(end);
    }

    @ParameterizedTest(name = "{1} before {0} = {2} ({3})")
    @CsvSource({
        "2022-06-13, 5cd, 2022-06-08, five whole days",
        "2022-06-10, 5cd, 2022-06-04, Sunday 5 June goes back to Saturday",
        "2022-04-23, 5cd, 2022-04-16, Easter Monday goes back past Easter",
        "2022-06-09, 5wd, 2022-06-01, over 2 June",
        "2022-06-13, 5wd, 2022-06-06, over a week-end",
        "2022-06-13, 0wd, 2022-06-13, nothing to count"
    })
    void countsBack(LocalDate day, Term term, LocalDate last, String why) {
        var counted = CALENDARS.get("PLAIN").count(day, term, Direction.BEFORE, List.of());

        assertThat(counted.end()).as(why).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "1818-03-22", "1886-04-25", "1900-04-15", "1954-04-18", "1981-04-19", "2000-04-23", "2008-03-23", "2011-04-24",
        "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2035-03-25", "2038-04-25", "2049-04-18", "2076-04-19"
    })
    void knowsEaster(LocalDate printed) {
        assertThat(NationalHoliday.easter(printed.getYear())).isEqualTo(printed);
    }

    @Test
    void worksFromMondayToFriday() {
        var plain = CALENDARS.get("PLAIN");

        assertThat(plain.isWorkingDay(LocalDate.of(2022, 6, 3))).isTrue();
        assertThat(plain.isWorkingDay(LocalDate.of(2022, 6, 4))).isFalse();
        assertThat(plain.isWorkingDay(LocalDate.of(2022, 6, 5))).isFalse();
        assertThat(plain.isWorkingDay(LocalDate.of(2022, 6, 2))).isFalse();
        assertThat(CALENDARS.get("CLOSED").isWorkingDay(LocalDate.of(2026, 8, 21)))
                .isFalse();
        assertThat(CALENDARS.get("CLOSED").isWorkingDay(LocalDate.of(2026, 8, 24)))
                .isTrue();
    }

    @Test
    void keepsTheHolidaysThatTheLawOfAYearGives() {
        assertThat(names(1985)).doesNotContain(NationalHoliday.EPIPHANY, NationalHoliday.REPUBLIC);
        assertThat(names(2000)).contains(NationalHoliday.EPIPHANY).doesNotContain(NationalHoliday.REPUBLIC);
        assertThat(names(2025)).hasSize(11).doesNotContain(NationalHoliday.SAINT_FRANCIS);
        assertThat(names(2026)).hasSize(12).contains(NationalHoliday.SAINT_FRANCIS);
    }

    @Test
    void saysWhichDaysItPassedOverAndWhy() {
        var counted = count("CLOSED", LocalDate.of(2026, 5, 29), Term.of("1wd"));

        assertThat(counted.skipped())
                .containsExactly(
                        new DayOff(LocalDate.of(2026, 5, 30), Kind.SATURDAY, ""),
                        new DayOff(LocalDate.of(2026, 5, 31), Kind.SUNDAY, ""),
                        new DayOff(LocalDate.of(2026, 6, 1), Kind.CLOSING, "Ponte del 2 giugno"),
                        new DayOff(LocalDate.of(2026, 6, 2), Kind.NATIONAL, "REPUBLIC"))
                .allMatch(day -> DayOff.of(day.toString()).equals(day));
    }

    @ParameterizedTest(name = "{1}, from {0}, asked on {2}, answered on {3}: {4} ({5})")
    @CsvSource({
        "2026-05-04, 5wd, 2026-05-06, 2026-05-12, 2026-05-15, three of five days are left from 13 May",
        "2026-05-04, 5wd, 2026-05-06, 2026-05-06, 2026-05-11, answered on the same day",
        "2026-05-04, 5wd, 2026-05-06, 2026-07-31, 2026-06-10, thirty days at most: on from 8 June after the 5th of June",
        "2026-05-04, 15cd, 2026-05-06, 2026-05-16, 2026-05-29, ten days later than 19 May",
        "2026-05-04, 15cd, 2026-05-06, 2026-05-18, 2026-06-01, twelve days later is a Sunday",
        "2026-05-29, 1wd, 2026-05-29, 2026-06-02, 2026-06-03, over Republic Day"
    })
    void standsStillUntilTheAnswer(
            LocalDate from, Term term, LocalDate asked, LocalDate answered, LocalDate end, String why) {
        var pause = Pause.of(asked, answered, "ORGANISATION");

        var counted = CALENDARS.get("PLAIN").count(from, term, Direction.AFTER, List.of(pause));

        assertThat(counted.end()).as(why).isEqualTo(end);
        assertThat(Pause.of(pause.toString())).isEqualTo(pause);
    }

    private static Counted count(String calendar, LocalDate from, Term term) {
        return CALENDARS.get(calendar).count(from, term, Direction.AFTER, List.of());
    }

    private static List<NationalHoliday> names(int year) {
        return NationalHoliday.of(year).stream()
                .map(NationalHoliday.Kept::holiday)
                .toList();
    }
}
