package it.concerto.participation.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.participation.notice.EmptyArea.Choice;
import it.concerto.participation.notice.Session.Status;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.testing.Configurations;
import it.concerto.testing.MovableClock;
import it.concerto.testing.TestDatabase;
import it.concerto.workflow.RuleBroken;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Table 1 treats A1 and A2, table 2 A3; nobody came for A2 and A3 (3.b). */
class EmptyAreasTests {

    private static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");
    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");
    private static final Person HEAD = new Person("enea", "Enea Nardone", "enea@example.org", Set.of());

    private final PlanningPaths paths = mock();
    private final Calendars calendars = mock();
    private CalendarStore calendar;
    private EmptyAreas emptyAreas;

    @BeforeEach
    void fixTheCalendar() {
        var jdbc = TestDatabase.with("V0080__participation_notices.sql", "V0132__participation_empty_areas.sql");
        calendar = new CalendarStore(jdbc);
        var clock = MovableClock.at("2022-06-10T09:00");
        emptyAreas = new EmptyAreas(new EmptyAreaStore(jdbc, clock), calendar, calendars, paths);
        PlanningPath path = mock();
        given(path.ambito()).willReturn(CASARANO);
        given(paths.get(PATH)).willReturn(path);
        given(calendars.of(PATH)).willAnswer(asked -> calendar.of(PATH));
        calendar.replace(
                PATH,
                CASARANO,
                List.of(
                        Configurations.table(1, "2022-06-13", "09:00", "13:00", "A1", "A2"),
                        Configurations.table(2, "2022-06-14", "09:00", "13:00", "A3")),
                null);
    }

    @Test
    void holdsTheTableOpenToWhoeverComes() throws Exception {
        assertThat(decide(new EmptyArea("A2", Choice.OPEN, null, "Si tiene lo stesso")))
                .isFalse();

        assertThat(emptyAreas.anyOpen(PATH, List.of("A1", "A2"))).isTrue();
        assertThat(emptyAreas.anyOpen(PATH, List.of("A1"))).isFalse();
        assertThat(session(1).plan().areas()).containsExactly("A1", "A2");
    }

    @Test
    void letsAnotherTableTreatTheArea() throws Exception {
        decide(new EmptyArea("A2", Choice.MERGE, 2, "Pochi per un tavolo"));

        assertThat(session(1).plan().areas()).containsExactly("A1");
        assertThat(session(2).plan().areas()).containsExactly("A3", "A2");
    }

    @Test
    @DisplayName("BR-35 a table left without areas is held no more, and says which one takes its place")
    void mergesATableThatTreatsNothingElse() throws Exception {
        decide(new EmptyArea("A3", Choice.MERGE, 1, "Nessuno si è iscritto"));

        assertThat(session(2).status()).isEqualTo(Status.MERGED);
        assertThat(session(2).mergedInto()).isEqualTo(1);
        assertThat(session(1).plan().areas()).containsExactly("A1", "A2", "A3");
        assertThat(emptyAreas.tables(PATH)).extracting(Session::number).containsExactly(1);
    }

    @Test
    void changesNothingWhileTheNoticeIsToBeOpenedAgain() throws Exception {
        var extend = decide(
                new EmptyArea("A2", Choice.MERGE, 2, "Pochi per un tavolo"),
                new EmptyArea("A3", Choice.EXTEND, null, "Altri dieci giorni"));

        assertThat(extend).isTrue();
        assertThat(session(1).plan().areas()).containsExactly("A1", "A2");
        assertThat(emptyAreas.of(PATH)).extracting(EmptyArea::choice).containsExactly(Choice.MERGE, Choice.EXTEND);
    }

    @Test
    void refusesATableThatIsNoneOrTreatsItAlready() {
        assertThatThrownBy(() -> decide(new EmptyArea("A2", Choice.MERGE, 9, "Altro tavolo")))
                .hasMessageContaining("intoMissing");
        assertThatThrownBy(() -> decide(new EmptyArea("A2", Choice.MERGE, 1, "Altro tavolo")))
                .hasMessageContaining("sameTable");
    }

    private boolean decide(EmptyArea... areas) throws RuleBroken {
        return emptyAreas.decide(PATH, List.of(areas), HEAD);
    }

    private Session session(int number) {
        return calendar.of(PATH).stream()
                .filter(session -> session.number() == number)
                .findFirst()
                .orElseThrow();
    }
}
