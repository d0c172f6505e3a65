package it.concerto.participation.notice;

import static it.concerto.testing.BrokenRules.assertBrokenAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import it.concerto.identity.Role;
import it.concerto.notifications.Recipient;
import it.concerto.organisation.AmbitoCode;
import it.concerto.participation.notice.Session.Status;
import it.concerto.path.PathConfiguration.Access;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.path.SessionType;
import it.concerto.testing.Configurations;
import it.concerto.testing.MovableClock;
import it.concerto.testing.TestDatabase;
import it.concerto.workflow.Deeds;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Four tables on four days, one area each, and a plenary; nobody came to the first, on 13 June. */
class TableMergerTests {

    private static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");
    private static final AmbitoCode AMBITO = AmbitoCode.of("CASARANO");
    private static final Recipient UNION = new Recipient("CGIL Lecce", "lecce@example.org");

    private final PlanningPaths paths = mock();
    private final MovableClock clock = MovableClock.at("2022-06-13T13:00");
    private final Deeds deeds = mock();
    private CalendarStore store;
    private Calendars calendars;
    private ArrangementStore arrangements;
    private TableMerger merger;

    @BeforeEach
    void plan() {
        var sessions = List.of(
                Configurations.table(1, "2022-06-13", "09:00", "13:00", "A1"),
                Configurations.table(2, "2022-06-14", "09:00", "13:00", "A2"),
                Configurations.table(3, "2022-06-15", "09:00", "13:00", "A3"),
                Configurations.table(4, "2022-06-16", "09:00", "13:00", "A4"),
                Configurations.session(5, SessionType.PLENARY, "2022-06-21", "09:00", "13:00"));
        PlanningPath path = mock();
        given(path.ambito()).willReturn(AMBITO);
        given(path.configuration()).willReturn(Configurations.with(Access.REGISTRATION, null, sessions));
        given(paths.get(PATH)).willReturn(path);
        var jdbc = TestDatabase.with(
                "V0080__participation_notices.sql",
                "V0081__participation_manifestations.sql",
                "V0082__participation_sessions.sql");
        store = new CalendarStore(jdbc);
        arrangements = new ArrangementStore(jdbc);
        calendars = new Calendars(store, arrangements, new NoticeStore(jdbc), paths, mock(), clock);
        merger =
                new TableMerger(calendars, new AreaChanges(calendars, store, arrangements, deeds, clock), paths, clock);
    }

    @Test
    @DisplayName(
            "3.c the other table treats the areas of the deserted one, hears whom it was to hear, and is convened anew")
    void movesAreasAndPeople() throws Exception {
        var first = new Arrangement(null, 12, List.of("gino"), List.of(Role.ASL), List.of(UNION));
        var second = new Arrangement("https://meet.example.org/2", 40, List.of("sara"), List.of(), List.of());
        arrangements.replace(PATH, AMBITO, Map.of(1, first, 2, second));

        var host = merger.merge(PATH, 1, 2, "Nessuno si è presentato.", "resp");

        assertThat(calendars.get(PATH, 2)).isEqualTo(host);
        assertThat(host.plan().areas()).containsExactly("A2", "A1");
        assertThat(host.isWaiting()).isTrue();
        assertThat(calendars.get(PATH, 1).status()).isEqualTo(Status.MERGED);
        assertThat(calendars.get(PATH, 1).mergedInto()).isEqualTo(2);
        verify(deeds)
                .record(
                        eq(AMBITO),
                        eq(PATH.value()),
                        argThat(deed -> deed.action().equals("participation.deed.area.dissolved")),
                        eq("resp"));
        assertThat(calendars.moves(PATH, 2))
                .as("the calendar entry counts its changes")
                .isEqualTo(1);
        assertThat(calendars.arrangements(PATH))
                .containsEntry(
                        2,
                        new Arrangement(
                                "https://meet.example.org/2",
                                40,
                                List.of("sara", "gino"),
                                List.of(Role.ASL),
                                List.of(UNION)));
    }

    @Test
    @DisplayName("3.c a table that is over, merged or has begun takes in no other; neither does a plenary")
    void refusesWhatCannotTakeItIn() throws Exception {
        assertThat(hosts(1)).containsExactly(2, 3, 4);
        merger.merge(PATH, 1, 3, "Nessuno si è presentato.", "resp");
        clock.set("2022-06-14T09:01");
        mark(4, Status.HELD);

        assertThat(hosts(2)).as("three is still to come").containsExactly(3);
        assertThat(hosts(3)).as("one is merged, two has begun, four is over").isEmpty();
        for (var other : List.of(1, 2, 3, 4, 5, 6)) {
            assertBrokenAt("into", () -> merger.merge(PATH, 3, other, "Nessuno si è presentato.", "resp"));
        }
        assertThat(calendars.get(PATH, 3).isWaiting()).isTrue();
    }

    @Test
    @DisplayName("3.c whatever a table took in goes on with it")
    void takesAlongWhatItTookIn() throws Exception {
        merger.merge(PATH, 1, 2, "Nessuno si è presentato.", "resp");

        var last = merger.merge(PATH, 2, 4, "Di nuovo nessuno.", "resp");

        assertThat(last.plan().areas()).containsExactly("A4", "A2", "A1");
    }

    private List<Integer> hosts(int deserted) {
        return merger.hosts(PATH, deserted).stream().map(Session::number).toList();
    }

    private void mark(int number, Status status) {
        var plan = calendars.get(PATH, number).plan();
        store.save(PATH, AMBITO, calendars.of(PATH), new Session(plan, status, null, null, null));
    }
}
