package it.concerto.path;

import static it.concerto.demo.variants.RealPaths.casarano;
import static it.concerto.demo.variants.RealPaths.putignanoIv;
import static it.concerto.demo.variants.RealPaths.putignanoV;
import static it.concerto.demo.variants.RealPaths.taranto;
import static it.concerto.path.Finding.Severity.BLOCK;
import static it.concerto.path.Finding.Severity.WARNING;
import static it.concerto.path.Reviews.BEFORE;
import static it.concerto.path.Reviews.finding;
import static it.concerto.path.Reviews.open;
import static it.concerto.path.Reviews.review;
import static it.concerto.testing.Configurations.session;
import static it.concerto.testing.Configurations.table;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.path.PathBackground.RegionalPlan;
import it.concerto.path.PathConfiguration.Access;
import it.concerto.testing.Configurations;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AreaReviewTests {

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

    private static PathConfiguration withAreas(PathConfiguration configuration, List<Area> areas) {
        return new PathConfiguration(
                areas,
                configuration.gazetteDate(),
                configuration.access(),
                configuration.manifestationDeadline(),
                configuration.oneRepresentativePerArea(),
                configuration.pact(),
                configuration.latePolicy(),
                configuration.noticeMinDays(),
                configuration.sessions(),
                configuration.tableMinOrganisations(),
                configuration.minReferents(),
                configuration.allReferentsMustSign(),
                configuration.signatureOrder(),
                configuration.councilScope(),
                configuration.councilTiming(),
                configuration.councilSubject(),
                configuration.allCouncilsRequired(),
                configuration.annexes(),
                configuration.mandatoryTargets(),
                configuration.outcomeRequired(),
                configuration.focusGroupsByArea(),
                configuration.annual(),
                configuration.background());
    }
}
