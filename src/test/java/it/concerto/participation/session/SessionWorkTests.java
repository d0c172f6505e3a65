package it.concerto.participation.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Answers.RETURNS_DEEP_STUBS;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import it.concerto.organisation.AmbitoCode;
import it.concerto.participation.notice.Admissions;
import it.concerto.participation.notice.Session;
import it.concerto.participation.session.Attendance.Capacity;
import it.concerto.path.Area;
import it.concerto.path.PathConfiguration.Access;
import it.concerto.path.PathId;
import it.concerto.path.PlannedSession;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.path.SessionType;
import it.concerto.testing.Configurations;
import it.concerto.testing.MovableClock;
import it.concerto.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two tables, on A1 and on A2, and a plenary. */
class SessionWorkTests {

    private static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");

    private final Sessions sessions = mock();
    private final PlanningPaths paths = mock();
    private final Admissions admissions = mock();
    private final SessionStore store = new SessionStore(TestDatabase.with(
            "V0080__participation_notices.sql",
            "V0081__participation_manifestations.sql",
            "V0082__participation_sessions.sql",
            "V0083__participation_portal.sql"));
    private final SessionWork work =
            new SessionWork(store, sessions, paths, admissions, new Pacts(store, paths, admissions));
    private final Coverage coverage = new Coverage(sessions, store, paths, MovableClock.at("2022-06-30T10:00"));
    private final List<Session> calendar = new ArrayList<>();
    private int lines;

    @BeforeEach
    void calendar() {
        PlanningPath path = mock();
        given(path.ambito()).willReturn(AmbitoCode.of("CASARANO"));
        given(path.configuration()).willReturn(Configurations.with(Access.OPEN, null, List.of()));
        given(paths.get(PATH)).willReturn(path);
        given(admissions.expects(any(), any(), any())).willReturn(true);
        table(1, Session.Status.HELD, null, "A1");
        table(2, Session.Status.HELD, null, "A2");
        calendar.add(session(
                Configurations.session(3, SessionType.PLENARY, "2022-06-21", "09:00", "13:00", "A1", "A2"),
                Session.Status.PLANNED,
                null));
        given(sessions.of(PATH)).willReturn(calendar);
        given(sessions.get(eq(PATH), anyInt()))
                .willAnswer(call -> calendar.get(call.getArgument(1, Integer.class) - 1));
    }

    @Test
    @DisplayName("BR-26 one person speaks for an organisation on an area; others of it observe")
    void lastsOneSpeakerPerOrganisationAndArea() throws Exception {
        var first = person("Ada", "Il Ponte", "A1", Capacity.REPRESENTATIVE);

        assertThatThrownBy(() ->
                        work.attend(PATH, 1, List.of(first, person("Bea", "Il Ponte", "A1", Capacity.SUBSTITUTE))))
                .hasMessageContaining("BR-26")
                .hasFieldOrPropertyWithValue("field", "people.1.person");
        var observer = person("Bea", "Il Ponte", "A1", Capacity.OBSERVER);
        var elsewhere = person("Bea", "Il Ponte", "A2", Capacity.REPRESENTATIVE);
        assertThat(work.attend(PATH, 1, List.of(first, observer, elsewhere))).isFalse();
        assertThat(work.attendance(PATH, 1)).containsExactly(first, observer, elsewhere);
    }

    @Test
    @DisplayName("BR-26 where the path does not want one representative per area, several take the floor")
    void letsSeveralSpeakWhereThePathDoes() throws Exception {
        PlanningPath path = mock(RETURNS_DEEP_STUBS);
        given(path.ambito()).willReturn(AmbitoCode.of("CASARANO"));
        given(path.configuration().oneRepresentativePerArea()).willReturn(false);
        given(paths.get(PATH)).willReturn(path);
        var first = person("Ada", "Il Ponte", "A1", Capacity.REPRESENTATIVE);
        var second = person("Bea", "Il Ponte", "A1", Capacity.REPRESENTATIVE);

        work.attend(PATH, 1, List.of(first, second));

        assertThat(work.attendance(PATH, 1)).containsExactly(first, second);
    }

    @Test
    @DisplayName("3.c whoever had to register and did not may only observe at a table")
    void letsWalkInsObserve() throws Exception {
        given(admissions.expects(PATH, List.of("A1"), "La Fonte")).willReturn(false);
        var first = person("Ada", "Il Ponte", "A1", Capacity.REPRESENTATIVE);

        assertThatThrownBy(() ->
                        work.attend(PATH, 1, List.of(first, person("Eva", "La Fonte", "A1", Capacity.REPRESENTATIVE))))
                .hasFieldOrPropertyWithValue("field", "people.1.capacity");
        assertThat(work.attend(PATH, 1, List.of(first, person("Eva", "La Fonte", "A1", Capacity.OBSERVER))))
                .isFalse();
    }

    @Test
    void findsATableDesertedToWhichOnlyOfficesAndObserversCame() throws Exception {
        var office = person("Anna", null, null, Capacity.OFFICE);

        assertThat(work.attend(PATH, 1, List.of(office, person("Ugo", "Il Ponte", null, Capacity.OBSERVER))))
                .isTrue();
        verify(sessions, never()).mark(any(), anyInt(), any(), any(), any());
        assertThat(work.attend(PATH, 1, List.of(office, person("Mario", null, null, Capacity.CITIZEN))))
                .isFalse();
        verify(sessions).mark(PATH, 1, Session.Status.HELD, null, null);
    }

    @Test
    void holdsAPlenaryHoweverFewCome() throws Exception {
        assertThat(work.attend(PATH, 3, List.of())).isFalse();
    }

    @Test
    void namesOneReferentPerArea() {
        var ada = new Designation("A1", "ada", "Ada", null, "ELECTED");

        assertThatThrownBy(() -> work.name(PATH, 1, List.of(ada, new Designation("A1", "bea", "Bea", null, "ELECTED"))))
                .hasFieldOrPropertyWithValue("field", "referents.1.area");
    }

    @Test
    @DisplayName("BR-35 an area is covered by a held table or by contributions in writing, not by the plenary")
    void findsTheAreasThatNobodyTreated() {
        calendar.clear();
        table(1, Session.Status.WRITTEN, null, "A1");
        table(2, Session.Status.DESERTED, null, "A2");
        table(3, Session.Status.PLANNED, null, "A2");

        assertThat(coverage.uncovered(PATH)).extracting(Area::code).containsExactly("A2");
    }

    @Test
    @DisplayName("BR-35 the areas of a merged table are covered once the other that took them in was held")
    void looksAtTheTableThatTookTheAreas() {
        calendar.clear();
        table(1, Session.Status.MERGED, 2, "A1");
        table(2, Session.Status.HELD, null, "A2");
        assertThat(coverage.uncovered(PATH))
                .as("nobody gave them to it")
                .extracting(Area::code)
                .containsExactly("A1");

        table(2, Session.Status.HELD, null, "A2", "A1");
        assertThat(coverage.uncovered(PATH)).isEmpty();
    }

    @Test
    @DisplayName("BR-35 every area that nobody treated has its reason")
    void asksAReasonForEachWaivedArea() {
        calendar.clear();
        table(1, Session.Status.DESERTED, null, "A1");
        table(2, Session.Status.DESERTED, null, "A2");

        assertThatThrownBy(() -> coverage.waive(PATH, Map.of("A1", "Nessun interessato"), "resp"))
                .hasMessageContaining("BR-35")
                .hasFieldOrPropertyWithValue("field", "areas.1.reason");
    }

    private void table(int number, Session.Status status, @Nullable Integer into, String... areas) {
        var plan = Configurations.table(number, "2022-06-13", "09:00", "13:00", areas);
        calendar.add(session(plan, status, into));
    }

    private static Session session(PlannedSession plan, Session.Status status, @Nullable Integer into) {
        return new Session(plan, status, null, null, into);
    }

    private Attendance person(String name, @Nullable String organisation, @Nullable String area, Capacity capacity) {
        return new Attendance(lines++, name, organisation, area, capacity, null, null, null, false);
    }
}
