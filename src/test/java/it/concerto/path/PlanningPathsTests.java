package it.concerto.path;

import static it.concerto.demo.variants.RealPaths.altamura;
import static it.concerto.demo.variants.RealPaths.casarano;
import static it.concerto.demo.variants.RealPaths.putignanoV;
import static it.concerto.demo.variants.RealPaths.taranto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.Term;
import it.concerto.organisation.WorkingDays;
import it.concerto.testing.TestDatabase;
import it.concerto.time.Rome;
import it.concerto.workflow.Processes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlanningPathsTests {

    private final Processes processes = mock();
    private final WorkingDays workingDays = mock();
    private final PlanningPaths paths = new PlanningPaths(
            new PathStore(TestDatabase.with("V0060__path.sql")),
            processes,
            workingDays,
            event -> {},
            Clock.fixed(Instant.parse("2022-05-21T08:00:00Z"), Rome.ZONE));

    @Test
    void startsTheProcessOfAFullPath() throws Exception {
        var opened = paths.open(casarano(), "anna.greco");

        assertThat(paths.status(opened.id())).isEqualTo(PathStatus.RUNNING);
        assertThat(paths.get(casarano().id())).isEqualTo(opened);
        then(processes).should().start("PlanPathProcess", AmbitoCode.of("CASARANO"), "CASARANO-PDZ-V", Map.of());
    }

    @Test
    void keepsAnAnnualCycleWithoutAProcess() throws Exception {
        var opened = paths.open(altamura(), "anna.greco");

        assertThat(paths.status(opened.id())).isEqualTo(PathStatus.LOADED);
        then(processes).should(never()).start(any(), any(), any(), any());
    }

    @Test
    void refusesAnIdThatIsTaken() throws Exception {
        paths.open(casarano(), "anna.greco");

        assertThatThrownBy(() -> paths.open(casarano(), "anna.greco")).isInstanceOf(PathIdTaken.class);
    }

    @Test
    @DisplayName("BR-07 a start without the guideline act needs a reason, which stays with the path")
    void asksForAReason() throws Exception {
        var silent = new NewPath(
                putignanoV().id(),
                putignanoV().ambito(),
                putignanoV().planName(),
                2022,
                2024,
                putignanoV().products(),
                putignanoV().configuration(),
                null);

        assertThatThrownBy(() -> paths.open(silent, "anna.greco"))
                .isInstanceOfSatisfying(PathRefused.class, refused -> assertThat(refused.findings())
                        .extracting(Finding::rule)
                        .contains("BR-07"));
        assertThat(paths.find(silent.id())).isEmpty();
        assertThat(paths.open(putignanoV(), "anna.greco").startReason())
                .isEqualTo(putignanoV().reason());
    }

    @Test
    @DisplayName("BR-01 a person meets the paths of the own Ambiti only")
    void showsNobodyThePathsOfOthers() throws Exception {
        paths.open(casarano(), "anna.greco");
        paths.open(taranto(), "anna.greco");
        var anna = person("CASARANO_UDP");

        assertThat(paths.of(anna, 0, 20).rows())
                .extracting(PathSummary::id)
                .containsExactly(casarano().id());
        assertThat(paths.find(anna, casarano().id())).isPresent();
        assertThat(paths.find(anna, taranto().id())).isEmpty();
        assertThat(paths.of(new Person("nobody", "Nobody", "n@example.org", Set.of()), 0, 20)
                        .rows())
                .isEmpty();
    }

    @Test
    @DisplayName("BR-65 the proposal is due sixty days after the gazette")
    void countsTheRegionalDeadline() throws Exception {
        paths.open(casarano(), "anna.greco");
        paths.open(taranto(), "anna.greco");
        given(workingDays.end(AmbitoCode.of("CASARANO"), LocalDate.parse("2022-04-05"), Term.of("60cd")))
                .willReturn(LocalDate.parse("2022-06-04"));

        assertThat(paths.regionalDeadline(casarano().id())).contains(LocalDate.parse("2022-06-04"));
        assertThat(paths.regionalDeadline(taranto().id())).isEmpty();
    }

    @Test
    void movesAPathToItsEnd() throws Exception {
        paths.open(casarano(), "anna.greco");
        paths.open(taranto(), "anna.greco");

        paths.finish(casarano().id());
        paths.stop(taranto().id());

        assertThat(paths.status(casarano().id())).isEqualTo(PathStatus.PUBLISHED);
        assertThat(paths.status(taranto().id())).isEqualTo(PathStatus.STOPPED);
    }

    private static Person person(String group) {
        return new Person("anna.greco", "Anna Greco", "anna@example.org", Set.of(GroupId.of(group)));
    }
}
