package it.concerto.participation.notice;

import static it.concerto.testing.BrokenRules.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import it.concerto.identity.Role;
import it.concerto.notifications.Recipient;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.Finding;
import it.concerto.path.PathId;
import it.concerto.path.PlannedSession;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.testing.Configurations;
import it.concerto.testing.MovableClock;
import it.concerto.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two areas, two tables and a plenary in June 2022, fixed in May. */
class CalendarsTests {

    private static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");

    private final PlanningPaths paths = mock();
    private Calendars calendars;

    @BeforeEach
    void configure() {
        PlanningPath path = mock();
        given(path.ambito()).willReturn(AmbitoCode.of("CASARANO"));
        given(path.configuration()).willReturn(Configurations.small());
        given(paths.get(PATH)).willReturn(path);
        var jdbc = TestDatabase.with(
                "V0080__participation_notices.sql",
                "V0081__participation_manifestations.sql",
                "V0082__participation_sessions.sql");
        calendars = new Calendars(
                new CalendarStore(jdbc),
                new ArrangementStore(jdbc),
                new NoticeStore(jdbc),
                paths,
                mock(),
                MovableClock.at("2022-05-20T10:00"));
    }

    @Test
    void proposesTheSessionsOfTheConfiguration() {
        assertThat(calendars.of(PATH)).extracting(Session::number).containsExactly(1, 2, 3);
        assertThat(calendars.arrangements(PATH)).isEmpty();
    }

    @Test
    void keepsHowEachSessionIsHeld() throws Exception {
        var online = new Arrangement(
                "https://meet.example.org/tavolo-1",
                40,
                List.of("sara", "gino"),
                List.of(Role.SSP, Role.ASL),
                List.of(new Recipient("CGIL Lecce", "lecce@example.org")));

        calendars.fix(PATH, proposed(), Map.of(1, online), null);
        assertThat(calendars.arrangements(PATH)).containsExactly(Map.entry(1, online));

        var crowded = new Arrangement(null, 12, List.of(), List.of(), List.of());
        calendars.fix(PATH, proposed(), Map.of(2, crowded), null);
        assertThat(calendars.arrangements(PATH)).containsExactly(Map.entry(2, crowded));
    }

    @Test
    @DisplayName("B1 a number belongs to one session")
    void refusesANumberTwice() {
        var twice = new ArrayList<>(proposed());
        twice.add(Configurations.table(2, "2022-06-15", "09:00", "13:00", "A2"));

        assertThatThrownBy(() -> calendars.fix(PATH, twice, Map.of(), null))
                .hasFieldOrPropertyWithValue("field", "sessions.3.number");
    }

    @Test
    @DisplayName("BR-33 one facilitator in two sessions at the same hour wants a reason")
    void asksWhyAFacilitatorIsInTwoPlaces() throws Exception {
        var sessions = List.of(
                Configurations.table(1, "2022-06-13", "09:00", "13:00", "A1"),
                Configurations.table(2, "2022-06-13", "12:00", "14:00", "A2"));
        var sara = facilitated("sara");
        var gino = facilitated("gino");
        var venues = "Sala grande e sala piccola";

        assertBroken("BR-33", () -> calendars.fix(PATH, elsewhere(sessions), Map.of(1, sara, 2, sara), null));
        calendars.fix(PATH, elsewhere(sessions), Map.of(1, sara, 2, sara), venues);
        calendars.fix(PATH, elsewhere(sessions), Map.of(1, sara, 2, gino), null);
    }

    @Test
    @DisplayName("BR-33 a session that moves takes its facilitator along")
    void seesAFacilitatorWhomAMoveWouldPutInTwoPlaces() throws Exception {
        var sessions = elsewhere(List.of(
                Configurations.table(1, "2022-06-13", "09:00", "13:00", "A1"),
                Configurations.table(2, "2022-06-14", "12:00", "14:00", "A2")));
        var sara = facilitated("sara");
        calendars.fix(PATH, sessions, Map.of(1, sara, 2, sara), null);
        var moved = elsewhere(List.of(Configurations.table(2, "2022-06-13", "12:00", "14:00", "A2")));

        assertThat(calendars.findingsOfMove(PATH, moved.get(0)))
                .extracting(Finding::rule)
                .containsExactly("BR-33");
    }

    @Test
    @DisplayName("BR-75 a session in the past is taken with a reason")
    void asksWhyADayLiesInThePast() throws Exception {
        var sessions = List.of(
                Configurations.table(1, "2022-05-13", "09:00", "13:00", "A1"),
                Configurations.table(2, "2022-06-13", "09:00", "13:00", "A2"));

        assertBroken("BR-75", () -> calendars.fix(PATH, sessions, Map.of(), null));
        calendars.fix(PATH, sessions, Map.of(), "Registrata dopo lo svolgimento");
    }

    private static List<PlannedSession> proposed() {
        return Configurations.small().sessions();
    }

    /** Each in a house of its own, so that only the people overlap. */
    private static List<PlannedSession> elsewhere(List<PlannedSession> sessions) {
        return sessions.stream()
                .map(one -> new PlannedSession(
                        one.number(),
                        one.type(),
                        one.date(),
                        one.from(),
                        one.to(),
                        null,
                        one.municipality(),
                        "Sede " + one.number(),
                        one.address() + one.number(),
                        one.areas(),
                        0,
                        null,
                        false))
                .toList();
    }

    private static Arrangement facilitated(String by) {
        return new Arrangement(null, null, List.of(by), List.of(), List.of());
    }
}
