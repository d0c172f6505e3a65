package it.concerto.path;

import static it.concerto.demo.variants.RealPaths.altamura;
import static it.concerto.demo.variants.RealPaths.casarano;
import static it.concerto.demo.variants.RealPaths.putignanoV;
import static it.concerto.path.Finding.Severity.BLOCK;
import static it.concerto.path.Finding.Severity.INFO;
import static it.concerto.path.Finding.Severity.WARNING;
import static it.concerto.path.Reviews.BEFORE;
import static it.concerto.path.Reviews.finding;
import static it.concerto.path.Reviews.open;
import static it.concerto.path.Reviews.review;
import static it.concerto.testing.Configurations.table;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.path.PathConfiguration.Access;
import it.concerto.testing.Configurations;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CalendarReviewTests {

    private static final LocalDateTime DEADLINE = LocalDateTime.parse("2022-06-08T12:00");

    @Nested
    @DisplayName("BR-19 publication, deadline and first table follow each other")
    class Deadline {

        @Test
        void acceptsCasaranoWhosePhaseOneBeginsBeforeTheDeadline() {
            assertThat(review(casarano())).noneMatch(finding -> finding.rule().equals("BR-19"));
        }

        @Test
        void blocksADeadlineAfterTheFirstTableHasBegun() {
            assertThat(registration(LocalDateTime.parse("2022-06-13T10:00")))
                    .contains(finding("BR-19", BLOCK, "deadlineAfterFirstTable", 1, "13/06/2022 10:00"));
        }

        @Test
        void acceptsADeadlineAtTheMinuteOfTheFirstTable() {
            assertThat(registration(LocalDateTime.parse("2022-06-13T09:00"))).isEmpty();
        }

        @Test
        void blocksADeadlineBeforeThePublication() {
            var configuration = Configurations.with(Access.REGISTRATION, DEADLINE, List.of());

            assertThat(new NoticeRules(configuration, LocalDate.parse("2022-06-09")).findings())
                    .contains(finding(
                            "BR-19", BLOCK, "deadlineBeforePublication", null, "08/06/2022 12:00", "09/06/2022"));
        }

        @Test
        void blocksRegistrationWithoutADeadline() {
            assertThat(registration(null)).containsExactly(finding("BR-19", BLOCK, "deadlineMissing", null));
        }

        @Test
        void holdsNothingAgainstATableOfWhichOnlyTheMonthIsKnown() {
            var april = Configurations.with(
                    Access.REGISTRATION,
                    LocalDateTime.parse("2018-04-15T12:00"),
                    List.of(table(1, "2018-04", null, null, "A1", "A2")));

            assertThat(CalendarReview.of(april, BEFORE).findings()).isEmpty();
        }

        private List<Finding> registration(LocalDateTime deadline) {
            var sessions = List.of(table(1, "2022-06-13", "09:00", "13:00", "A1", "A2"));
            return CalendarReview.of(Configurations.with(Access.REGISTRATION, deadline, sessions), BEFORE)
                    .findings();
        }
    }

    @Nested
    @DisplayName("BR-20 people have time to answer the notice")
    class NoticeTime {

        @Test
        void warnsOfPutignanosFourDays() {
            assertThat(review(putignanoV()))
                    .contains(finding("BR-20", WARNING, "shortNotice", null, 4L, 10, "21/07/2022"));
        }

        @Test
        void acceptsTenDays() {
            var configuration = Configurations.with(Access.REGISTRATION, DEADLINE, List.of());

            assertThat(new NoticeRules(configuration, LocalDate.parse("2022-05-29")).findings())
                    .isEmpty();
            assertThat(new NoticeRules(configuration, LocalDate.parse("2022-05-30")).findings())
                    .containsExactly(finding("BR-20", WARNING, "shortNotice", null, 9L, 10, "30/05/2022"));
        }

        @Test
        void saysNothingWhereThePublicationIsNotTold() {
            assertThat(review(casarano())).noneMatch(finding -> finding.rule().equals("BR-20"));
        }
    }

    @Nested
    @DisplayName("BR-21 a published deadline only moves later")
    class MovedDeadline {

        @Test
        void refusesTheDayBefore() {
            assertThat(CalendarReview.ofMovedDeadline(DEADLINE, DEADLINE.minusDays(1)))
                    .contains(
                            finding("BR-21", BLOCK, "deadlineShortened", null, "08/06/2022 12:00", "07/06/2022 12:00"));
        }

        @Test
        void acceptsTheDayAfter() {
            assertThat(CalendarReview.ofMovedDeadline(DEADLINE, DEADLINE.plusDays(1)))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("BR-55 a programming approved after its year began is late")
    void warnsOfAltamurasNovember() {
        assertThat(review(altamura())).contains(finding("BR-55", WARNING, "lateProgramming", 1, "2021-11-29", "2021"));
    }

    @Test
    @DisplayName("BR-75 sessions in the past are entered with a reason")
    void warnsOfSessionsInThePast() {
        var review = CalendarReview.of(casarano().configuration(), LocalDate.parse("2022-06-14"));

        assertThat(review.findings()).contains(finding("BR-75", WARNING, "past", null, 3, "14/06/2022"));
    }

    @Test
    @DisplayName("B1 the number of a session is unique")
    void blocksTwoSessionsWithOneNumber() {
        assertThat(open(table(1, "2022-06-13", "09:00", "13:00", "A1"), table(1, "2022-06-14", "09:00", "13:00", "A2")))
                .containsExactly(finding("B1", BLOCK, "sameNumber", 1, 1));
    }

    @Test
    @DisplayName("B1 what was inferred is told")
    void tellsWhichDatesWereInferred() {
        assertThat(review(casarano()).stream().filter(finding -> finding.severity() == INFO))
                .containsExactly(finding("B1", INFO, "inferred", 5), finding("B1", INFO, "inferred", 8));
    }
}
