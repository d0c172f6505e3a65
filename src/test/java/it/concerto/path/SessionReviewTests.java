package it.concerto.path;

import static it.concerto.demo.variants.RealPaths.casarano;
import static it.concerto.demo.variants.RealPaths.putignanoV;
import static it.concerto.path.Finding.Severity.BLOCK;
import static it.concerto.path.Finding.Severity.WARNING;
import static it.concerto.path.Reviews.BEFORE;
import static it.concerto.path.Reviews.finding;
import static it.concerto.path.Reviews.open;
import static it.concerto.path.Reviews.review;
import static it.concerto.testing.Configurations.session;
import static it.concerto.testing.Configurations.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SessionReviewTests {

    @Nested
    @DisplayName("BR-32 sessions in one place at one time give a warning")
    class Venues {

        @Test
        void warnsExactlyTwiceAtCasarano() {
            assertThat(review(casarano()).stream()
                            .filter(finding -> finding.rule().equals("BR-32")))
                    .containsExactly(
                            finding("BR-32", WARNING, "venueOverlap", 5, 4, 5),
                            finding("BR-32", WARNING, "venueOverlap", 8, 7, 8));
        }

        @Test
        void acceptsTwoSessionsThatFollowEachOther() {
            assertThat(open(
                            table(1, "2022-06-13", "09:00", "13:00", "A1"),
                            table(2, "2022-06-13", "13:00", "17:00", "A2")))
                    .isEmpty();
        }

        @Test
        void warnsOfASessionWithoutEndThatBeginsDuringAnother() {
            assertThat(open(
                            table(1, "2022-06-13", "09:00", "13:00", "A1"),
                            table(2, "2022-06-13", "10:00", null, "A2")))
                    .containsExactly(finding("BR-32", WARNING, "venueOverlap", 2, 1, 2));
        }
    }

    @Nested
    @DisplayName("BR-33 nobody facilitates two sessions at once")
    class Facilitators {

        @Test
        void warnsOfTheSamePersonAtCasaranosSecondAndThirdTable() {
            assertThat(facilitated(casarano(), Map.of(4, Set.of("anna.greco"), 5, Set.of("anna.greco"))))
                    .contains(finding("BR-33", WARNING, "facilitatorOverlap", 5, 4, 5));
        }

        @Test
        void acceptsTheSamePersonAtPutignanoInTheMorningAndAtNociInTheEvening() {
            assertThat(facilitated(putignanoV(), Map.of(1, Set.of("anna.greco"), 2, Set.of("anna.greco"))))
                    .noneMatch(finding -> finding.rule().equals("BR-33"));
        }

        private static List<Finding> facilitated(NewPath path, Map<Integer, Set<String>> facilitators) {
            return new CalendarReview(path.configuration(), BEFORE, null, Set.of(), facilitators).findings();
        }
    }

    @Nested
    @DisplayName("BR-34 a session may have no end; an end follows the beginning")
    class Hours {

        @Test
        void acceptsCasaranosPhaseOneWithoutEnds() {
            assertThat(casarano().configuration().sessions(SessionType.PRELIMINARY))
                    .extracting(PlannedSession::to)
                    .containsOnlyNulls();
            assertThat(review(casarano())).noneMatch(finding -> finding.rule().equals("BR-34"));
        }

        @Test
        void blocksAnEndThatIsNotAfterTheBeginning() {
            assertThat(open(table(1, "2022-06-13", "13:00", "13:00", "A1", "A2")))
                    .containsExactly(finding("BR-34", BLOCK, "hours", 1));
        }

        @Test
        void blocksAnEndWithoutABeginning() {
            assertThat(open(table(1, "2022-06-13", null, "13:00", "A1", "A2")))
                    .containsExactly(finding("BR-34", BLOCK, "hours", 1));
        }
    }

    @Nested
    @DisplayName("BR-37 the tables follow phase I")
    class PhaseOne {

        @Test
        void acceptsCasarano() {
            assertThat(review(casarano())).noneMatch(finding -> finding.rule().equals("BR-37"));
        }

        @Test
        void warnsOfATableBeforeAPreliminarySession() {
            assertThat(open(
                            session(1, SessionType.PRELIMINARY, "2022-06-14", "09:30", null),
                            table(2, "2022-06-13", "09:00", "13:00", "A1", "A2")))
                    .containsExactly(finding("BR-37", WARNING, "tableBeforePhaseOne", 2));
        }
    }

    @Nested
    @DisplayName("BR-38 the plenary follows the last table")
    class Plenary {

        @Test
        void acceptsPutignanoAndCasarano() {
            assertThat(Stream.concat(review(putignanoV()).stream(), review(casarano()).stream()))
                    .noneMatch(finding -> finding.rule().equals("BR-38"));
        }

        @Test
        void warnsOfAPlenaryBeforeATable() {
            assertThat(open(
                            table(1, "2022-06-13", "09:00", "13:00", "A1", "A2"),
                            session(2, SessionType.PLENARY, "2022-06-10", "09:00", "13:00")))
                    .containsExactly(finding("BR-38", WARNING, "plenaryBeforeTable", 2));
        }
    }
}
