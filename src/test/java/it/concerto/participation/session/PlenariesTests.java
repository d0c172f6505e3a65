package it.concerto.participation.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import it.concerto.organisation.AmbitoCode;
import it.concerto.participation.notice.Session;
import it.concerto.participation.notice.Session.Status;
import it.concerto.participation.session.Plenary.Method;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.path.SessionType;
import it.concerto.testing.Configurations;
import it.concerto.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A table that was held, one heard in writing, one deserted, and their plenary. */
class PlenariesTests {

    private static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");
    private static final Plenary PLENARY = new Plenary(
            Method.POINTS,
            new TreeMap<>(Map.of(1, "Servono nidi.", 2, "Serve uno sportello.")),
            List.of(new Ranking("A1", 1, "Nidi"), new Ranking("A1", 2, "Mense"), new Ranking("A2", 1, "Sportello")));

    private final Sessions sessions = mock();
    private final MinutesStore minutes = mock();
    private final PlanningPaths paths = mock();
    private final Plenaries plenaries = new Plenaries(
            new PlenaryStore(TestDatabase.with("V0082__participation_sessions.sql")), sessions, minutes, paths);

    @BeforeEach
    void calendar() {
        PlanningPath path = mock();
        given(path.ambito()).willReturn(AmbitoCode.of("CASARANO"));
        given(paths.get(PATH)).willReturn(path);
        given(sessions.of(PATH))
                .willReturn(List.of(
                        session(1, SessionType.TABLE, Status.HELD),
                        session(2, SessionType.TABLE, Status.WRITTEN),
                        session(3, SessionType.TABLE, Status.DESERTED),
                        session(4, SessionType.PLENARY, Status.HELD),
                        session(5, SessionType.TABLE, Status.MERGED)));
        draft(1, 2, 3);
    }

    private void draft(Integer... tables) {
        for (var table : tables) {
            given(minutes.latest(PATH, table)).willReturn(Optional.of(mock(Minutes.class)));
        }
    }

    @Test
    @DisplayName(
            "3.c the plenary waits for the minutes of every table, held, heard in writing or deserted, at least in draft")
    void waitsForTheMinutesOfTheTables() throws Exception {
        for (var table : List.of(1, 2, 3)) {
            given(minutes.latest(PATH, table)).willReturn(Optional.empty());
            assertThatThrownBy(() -> plenaries.reportBack(PATH, 4, PLENARY))
                    .hasMessageContaining("participation.session.minutesMissing");
            draft(table);
        }
        assertThat(plenaries.find(PATH, 4)).isEmpty();

        plenaries.reportBack(PATH, 4, PLENARY);

        assertThat(plenaries.find(PATH, 4)).contains(PLENARY);
    }

    @Test
    @DisplayName("3.c the plenary waits for a table that is still to come, for the first or the second time")
    void waitsForTablesToCome() {
        for (var status : List.of(Status.PLANNED, Status.MOVED)) {
            given(sessions.of(PATH)).willReturn(List.of(session(1, SessionType.TABLE, status)));

            assertThatThrownBy(() -> plenaries.reportBack(PATH, 4, PLENARY))
                    .hasMessageContaining("participation.session.tableToCome");
        }
    }

    @Test
    @DisplayName("C8 what the plenary heard is kept once, however often it is closed")
    void keepsTheLastAnswer() throws Exception {
        var without = new Plenary(Method.NONE, new TreeMap<>(), List.of());

        plenaries.reportBack(PATH, 4, PLENARY);
        plenaries.reportBack(PATH, 4, without);

        assertThat(plenaries.find(PATH, 4)).contains(without);
    }

    @Test
    void reportsOnTheTablesThatWereHeard() {
        assertThat(plenaries.tables(PATH)).containsExactly(1, 2);
    }

    private static Session session(int number, SessionType type, Status status) {
        var plan = Configurations.session(number, type, "2022-06-13", "09:00", "13:00", "A1");
        return new Session(plan, status, null, null, null);
    }
}
