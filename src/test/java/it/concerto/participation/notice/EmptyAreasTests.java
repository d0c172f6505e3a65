package it.concerto.participation.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import it.concerto.identity.Person;
import it.concerto.notifications.Recipient;
import it.concerto.organisation.AmbitoCode;
import it.concerto.participation.notice.CalendarStore.Moved;
import it.concerto.participation.notice.EmptyArea.Choice;
import it.concerto.participation.notice.Session.Status;
import it.concerto.path.PathBackground;
import it.concerto.path.PathConfiguration.Access;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.testing.Configurations;
import it.concerto.testing.MovableClock;
import it.concerto.testing.TestDatabase;
import it.concerto.workflow.Deed;
import it.concerto.workflow.Deeds;
import it.concerto.workflow.RuleBroken;
import java.util.List;
import java.util.Map;
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
    private final Deeds deeds = mock();
    private CalendarStore calendar;
    private ArrangementStore arrangements;
    private EmptyAreas emptyAreas;

    @BeforeEach
    void fixTheCalendar() {
        var jdbc = TestDatabase.with(
                "V0080__participation_notices.sql",
                "V0081__participation_manifestations.sql",
                "V0082__participation_sessions.sql");
        calendar = new CalendarStore(jdbc);
        arrangements = new ArrangementStore(jdbc);
        var clock = MovableClock.at("2022-06-10T09:00");
        var changes = new AreaChanges(calendars, calendar, arrangements, deeds, clock);
        emptyAreas = new EmptyAreas(new EmptyAreaStore(jdbc, clock), changes, calendars, paths);
        PlanningPath path = mock();
        given(path.ambito()).willReturn(CASARANO);
        given(path.configuration())
                .willReturn(
                        Configurations.with(Access.REGISTRATION, null, List.of(), 3, false, null, PathBackground.NONE));
        given(calendars.get(eq(PATH), anyInt())).willAnswer(asked -> session(asked.getArgument(1)));
        given(calendars.title(eq(PATH), anyInt())).willAnswer(asked -> "Tavolo " + asked.getArgument(1));
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
        assertThat(calendar.moves(PATH, 1))
                .as("the calendar entry counts its changes")
                .isEqualTo(1);
        assertThat(calendar.changes(PATH))
                .extracting(
                        moved -> moved.before().areas(), moved -> moved.after().areas())
                .containsExactly(tuple(List.of("A1", "A2"), List.of("A1")), tuple(List.of("A3"), List.of("A3", "A2")));
        assertTold("given", "Tavolo 1", "Area 2", "Tavolo 2", "Pochi per un tavolo");
    }

    @Test
    @DisplayName("B7 X3 an area that no table still to come treats goes to one that does from now on")
    void takesAnAreaThatNobodyTreatsAnyMore() throws Exception {
        decide(new EmptyArea("A2", Choice.MERGE, 2, "Pochi per un tavolo"));
        calendar.save(PATH, CASARANO, calendar.of(PATH), closed(session(2)));

        decide(new EmptyArea("A3", Choice.MERGE, 1, "Nessuno si è iscritto"));

        assertThat(session(1).plan().areas()).containsExactly("A1", "A3");
        assertTold("taken", "Tavolo 1", "Area 3", "", "Nessuno si è iscritto");
    }

    private static Session closed(Session table) {
        return new Session(table.plan(), Status.DESERTED, null, null, null);
    }

    private void assertTold(String what, String table, String area, String into, String reason) {
        var deed = new Deed("participation.deed.area." + what, table, area, into, reason, null);
        verify(deeds).record(CASARANO, PATH.value(), deed, "enea");
    }

    @Test
    @DisplayName("BR-35 a table left without areas is held no more, and says which one takes its place")
    void mergesATableThatTreatsNothingElse() throws Exception {
        var union = new Recipient("CGIL Lecce", "lecce@example.org");
        var heard = new Arrangement(null, null, List.of("gino"), List.of(), List.of(union));
        arrangements.replace(
                PATH, CASARANO, Map.of(1, new Arrangement(null, 40, List.of("sara"), List.of(), List.of()), 2, heard));

        decide(new EmptyArea("A3", Choice.MERGE, 1, "Nessuno si è iscritto"));

        assertThat(session(2).status()).isEqualTo(Status.MERGED);
        assertThat(session(2).mergedInto()).isEqualTo(1);
        assertThat(session(1).plan().areas()).containsExactly("A1", "A2", "A3");
        assertThat(arrangements.of(PATH))
                .as("it hears whom the other was to hear")
                .containsEntry(1, new Arrangement(null, 40, List.of("sara", "gino"), List.of(), List.of(union)));
        assertThat(calendar.changes(PATH)).extracting(Moved::mergedInto).containsExactlyInAnyOrder(null, 1);
        assertTold("dissolved", "Tavolo 2", "", "Tavolo 1", "Nessuno si è iscritto");
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
