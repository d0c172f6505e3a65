package it.concerto.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.WholePathTest;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.WorkingDays;
import it.concerto.time.Rome;
import it.concerto.workflow.Reckoning;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Terms on real days; the patron of Casarano is kept on 23 January. */
@WholePathTest
class DueDatesTests {

    @Autowired
    WorkingDays days;

    @ParameterizedTest(name = "{0}, on {1}, counting from {2}: {3} ({4})")
    @CsvSource({
        "5wd,                          2022-05-02, ,                          2022-05-09, over a week-end",
        "3wd,                          2022-04-14, ,                          2022-04-20, over Easter and Easter Monday",
        "1wd,                          2023-01-20, ,                          2023-01-24, over Sunday and the patron day",
        "60cd,                         2022-04-05, ,                          2022-06-04, ends on a Saturday",
        "15cd,                         2022-04-02, ,                          2022-04-19, Easter Sunday moves past Monday 18",
        "2wd after councilSittingOn,   2022-05-02, 2022-06-01,                2022-06-06, over 2 June and a week-end",
        "2wd after councilSittingOn,   2022-06-20, 2022-06-01,                2022-06-20, has passed: due on the day it begins",
        "2wd after councilSittingOn,   2022-05-02, ,                          2022-05-04, the day is unknown",
        "2wd after deadline,           2022-06-08, 2022-06-08T12:00:59+02:00, 2022-06-10, from an instant",
        "5cd before sessionStart,      2022-05-02, 2022-06-10T09:30:00+02:00, 2022-06-04, Sunday goes back to Saturday",
        "5cd before sessionStart,      2022-04-01, 2022-04-23T09:30:00+02:00, 2022-04-16, Easter Monday goes back past Easter",
        "5cd before sessionStart,      2022-06-08, 2022-06-10T09:30:00+02:00, 2022-06-08, too late already",
        "5cd before firstTableOn else 2wd, 2022-06-01, ,                      2022-06-06, the other term over 2 June",
        "0cd after sheetDue else 20wd, 2022-05-02, 2022-06-15,                2022-06-15, the day as it was typed",
        "0cd after sheetDue else 20wd, 2022-05-02, 2022-06-19,                2022-06-20, no work is due on a Sunday",
        "at deadline else 3wd,         2022-06-01, 2022-06-19,                2022-06-19, a public deadline stays on its Sunday",
        "at deadline else 3wd,         2022-06-01, ,                          2022-06-07, no deadline yet",
        "5wd,                          2022-03-21, ,                          2022-03-28, into summer time",
        "5wd,                          2022-10-24, ,                          2022-10-31, out of summer time"
    })
    void endsATerm(String rule, String today, String day, String last, String why) {
        var morning = LocalDate.parse(today).atTime(9, 0).atZone(Rome.ZONE).toInstant();

        var due = new Reckoning(rule, morning, LocalDate.parse(today), day, List.of())
                .by(days.calendar(AmbitoCode.of("CASARANO")))
                .due();

        assertThat(due.atZone(Rome.ZONE).toLocalDateTime()).as(why).hasToString(last + "T23:59:59");
    }
}
