package it.concerto.path;

import static it.concerto.demo.variants.RealPaths.altamura;
import static it.concerto.demo.variants.RealPaths.casarano;
import static it.concerto.demo.variants.RealPaths.putignanoIv;
import static it.concerto.demo.variants.RealPaths.putignanoV;
import static it.concerto.demo.variants.RealPaths.taranto;
import static it.concerto.path.Finding.Severity.BLOCK;
import static it.concerto.path.Finding.Severity.INFO;
import static it.concerto.path.Finding.Severity.WARNING;
import static it.concerto.testing.Configurations.session;
import static it.concerto.testing.Configurations.table;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.path.Finding.Severity;
import it.concerto.path.PathBackground.RegionalPlan;
import it.concerto.path.PathConfiguration.Access;
import it.concerto.testing.Configurations;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CalendarReviewTests {

    private static final LocalDate BEFORE = LocalDate.parse("2017-01-01");
    private static final LocalDateTime DEADLINE = LocalDateTime.parse("2022-06-08T12:00");

    @Nested
    @DisplayName("BR-05 the areas come from the path's own list")
    class Areas {

        @Test
        void acceptsTheFiveAreasOfPutignanosFourthPlan() {
            assertThat(putignanoIv().configuration().areaCodes()).containsExactly("P1", "P2", "P3", "P4", "P5");
            assertThat(review(putignanoIv()))
                    .noneMatch(finding -> finding.rule().equals("BR-05"));
        }

        @Test
        void blocksAnAreaThatIsNotOnTheList() {
            assertThat(open(table(1, "2022-06-13", "09:00", "13:00", "A1", "A2", "A9")))
                    .contains(finding("BR-05", BLOCK, "unknownArea", 1, "A9"));
        }

        @Test
        void blocksTwoAreasWithOneCode() {
            var configuration = Configurations.small();
            var twice = Stream.concat(configuration.areas().stream(), Stream.of(new Area("A1", "X", "Altra")))
                    .toList();

            assertThat(new AreaRules(withAreas(configuration, twice), Set.of("A1")).findings())
                    .contains(finding("BR-05", BLOCK, "sameArea", null, "A1"));
        }
    }

    @Nested
    @DisplayName("BR-06 a regional plan is completely loaded")
    class RegionalPlans {

        private final RegionalPlan fifth =
                putignanoV().configuration().background().regionalPlan();

        @Test
        void acceptsSevenAreasAndThirtyFourObjectives() {
            assertThat(AreaRules.incompletePlan(fifth, 7, 34)).isEmpty();
        }

        @Test
        void warnsOfThirtyThreeObjectives() {
            assertThat(AreaRules.incompletePlan(fifth, 7, 33))
                    .containsExactly(finding("BR-06", WARNING, "regionalObjectives", null, fifth.name(), 34, 33));
        }

        @Test
        void warnsOfSixAreas() {
            assertThat(AreaRules.incompletePlan(fifth, 6, null))
                    .containsExactly(finding("BR-06", WARNING, "regionalAreas", null, fifth.name(), 7, 6));
        }

        @Test
        void saysNothingOfAPlanWhoseSizeIsNotTold() {
            assertThat(AreaRules.incompletePlan(
                            casarano().configuration().background().regionalPlan(), 3, 1))
                    .isEmpty();
        }
    }

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
    @DisplayName("BR-35 the tables cover all areas")
    class Coverage {

        @Test
        void acceptsCasarano() {
            assertThat(review(casarano())).noneMatch(finding -> finding.rule().equals("BR-35"));
        }

        @Test
        void warnsWhenCasaranosSixthTableIsRemoved() {
            assertThat(new AreaRules(withoutSession(8), Set.of()).findings())
                    .containsExactly(finding(
                            "BR-35",
                            WARNING,
                            "uncoveredArea",
                            null,
                            "A7",
                            "Le pari opportunità e la conciliazione vita-lavoro"));
        }

        @Test
        void acceptsAnAreaWaivedForAReason() {
            assertThat(new AreaRules(withoutSession(8), Set.of("A7")).findings())
                    .isEmpty();
        }

        @Test
        void warnsOfATableWithoutAreas() {
            assertThat(open(table(1, "2022-06-13", "09:00", "13:00")))
                    .contains(finding("BR-35", WARNING, "tableWithoutArea", 1));
        }

        @Test
        void saysNothingBeforeTheTablesAreKnown() {
            assertThat(review(taranto())).isEmpty();
        }

        private static PathConfiguration withoutSession(int number) {
            var configuration = casarano().configuration();
            var sessions = configuration.sessions().stream()
                    .filter(session -> session.number() != number)
                    .toList();
            return withAreas(Configurations.with(Access.OPEN, null, sessions), configuration.areas());
        }
    }

    @Nested
    @DisplayName("BR-36 one focus group per area")
    class FocusGroups {

        @Test
        void acceptsPutignanosThirtyFive() {
            assertThat(putignanoV().configuration().focusGroupsByArea()).isTrue();
            assertThat(review(putignanoV())).noneMatch(finding -> finding.rule().equals("BR-36"));
        }

        @Test
        void warnsOfATableWithTooFew() {
            var sessions = List.of(table(1, "2022-07-25", "10:00", "13:00", "A1", "A2"));
            var byArea = Configurations.with(Access.OPEN, null, sessions, 2, true, null, PathBackground.NONE);

            assertThat(CalendarReview.of(byArea, BEFORE).findings())
                    .containsExactly(finding("BR-36", WARNING, "focusGroups", 1, 0, 2));
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

    private static List<Finding> open(PlannedSession... sessions) {
        return CalendarReview.of(Configurations.with(Access.OPEN, null, List.of(sessions)), BEFORE)
                .findings();
    }

    private static List<Finding> review(NewPath path) {
        return CalendarReview.of(path.configuration(), BEFORE).findings();
    }

    private static Finding finding(String rule, Severity severity, String key, Integer session, Object... arguments) {
        return new Finding(rule, severity, "path.finding." + key, List.of(arguments), session);
    }

    private static PathConfiguration withAreas(PathConfiguration configuration, List<Area> areas) {
        return new PathConfiguration(
                areas,
                configuration.gazetteDate(),
                configuration.access(),
                configuration.manifestationDeadline(),
                configuration.oneRepresentativePerArea(),
                configuration.pactRequired(),
                configuration.latePolicy(),
                configuration.noticeMinDays(),
                configuration.sessions(),
                configuration.tableMinOrganisations(),
                configuration.minReferents(),
                configuration.allReferentsMustSign(),
                configuration.councilScope(),
                configuration.councilTiming(),
                configuration.councilSubject(),
                configuration.allCouncilsRequired(),
                configuration.annexes(),
                configuration.outcomeRequired(),
                configuration.focusGroupsByArea(),
                configuration.annual(),
                configuration.background());
    }
}
