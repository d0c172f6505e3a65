package it.concerto.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import it.concerto.organisation.AmbitoStore.Head;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTests {

    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");

    private static final Map<String, MonthDay> PATRON_DAYS = Map.of(
            "CASARANO", MonthDay.of(1, 23),
            "PUTIGNANO", MonthDay.of(8, 3),
            "TARANTO", MonthDay.of(5, 10),
            "ALTAMURA", MonthDay.of(5, 5));

    private final AmbitoStore store = mock();
    private final WorkingDays days = new WorkingDays(store);

    @BeforeEach
    void knowsThePatronDays() {
        PATRON_DAYS.forEach((code, day) -> given(store.head(AmbitoCode.of(code)))
                .willReturn(Optional.of(new Head(AmbitoCode.of(code), code, GovernanceForm.CONVENTION, day))));
    }

    @ParameterizedTest(name = "{0}: {1} + {2} = {3} ({4})")
    @CsvFileSource(resources = "terms.csv")
    void endsATerm(AmbitoCode ambito, LocalDate from, Term term, LocalDate end, String why) {
        assertThat(days.end(ambito, from, term)).as(why).isEqualTo(end);
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
        assertThat(days.before(CASARANO, day, term)).as(why).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "1818-03-22", "1886-04-25", "1900-04-15", "1954-04-18", "1981-04-19", "2000-04-23", "2008-03-23", "2011-04-24",
        "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2035-03-25", "2038-04-25", "2049-04-18", "2076-04-19"
    })
    void knowsEaster(LocalDate printed) {
        assertThat(Holidays.easter(printed.getYear())).isEqualTo(printed);
    }

    @Test
    void worksFromMondayToFriday() {
        var holidays = new Holidays(PATRON_DAYS.get("CASARANO"));

        assertThat(holidays.isWorkingDay(LocalDate.of(2022, 6, 3))).isTrue();
        assertThat(holidays.isWorkingDay(LocalDate.of(2022, 6, 4))).isFalse();
        assertThat(holidays.isWorkingDay(LocalDate.of(2022, 6, 5))).isFalse();
        assertThat(holidays.isWorkingDay(LocalDate.of(2022, 6, 2))).isFalse();
    }
}
