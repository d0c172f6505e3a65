package it.concerto.participation.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Answers.RETURNS_DEEP_STUBS;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import it.concerto.organisation.AmbitoCode;
import it.concerto.participation.notice.Admissions;
import it.concerto.participation.notice.Manifestation;
import it.concerto.participation.notice.Session;
import it.concerto.participation.session.Attendance.Capacity;
import it.concerto.path.PathConfiguration.Pact;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.testing.Configurations;
import it.concerto.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Il Ponte has sent its pact with the manifestation; La Fonte and the citizen Ugo Rizzo have not. */
class PactsTests {

    private static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");

    private final Sessions sessions = mock();
    private final PlanningPaths paths = mock();
    private final Admissions admissions = mock();
    private final PlanningPath path = mock(RETURNS_DEEP_STUBS);
    private final SessionStore store = new SessionStore(TestDatabase.with(
            "V0080__participation_notices.sql",
            "V0081__participation_manifestations.sql",
            "V0082__participation_sessions.sql"));
    private final Pacts pacts = new Pacts(store, paths, admissions);
    private final SessionWork work = new SessionWork(store, sessions, paths, admissions, pacts);

    @BeforeEach
    void threeAreAdmitted() {
        given(path.ambito()).willReturn(AmbitoCode.of("CASARANO"));
        given(path.configuration().pact()).willReturn(Pact.FIRST_SESSION);
        given(paths.get(PATH)).willReturn(path);
        given(admissions.expects(any(), any(), any())).willReturn(true);
        var admitted =
                List.of(participant("Il Ponte", true), participant("La Fonte", false), participant("Ugo Rizzo", false));
        given(admissions.admitted(PATH)).willReturn(admitted);
        for (int number : new int[] {1, 2}) {
            var plan = Configurations.table(number, "2022-06-13", "09:00", "13:00", "A1");
            given(sessions.get(PATH, number)).willReturn(new Session(plan, Session.Status.PLANNED, null, null, null));
        }
    }

    @Test
    @DisplayName("BR-29 whoever has not signed the pact by the first session does not take the floor there")
    void letsNobodySpeakWithoutThePact() {
        var spoken = List.of(of("Il Ponte"), of("La Fonte"));

        assertThatThrownBy(() -> attend(1, spoken))
                .hasMessageContaining("BR-29")
                .hasFieldOrPropertyWithValue("field", "people.1.pactSigned")
                .extracting("arguments")
                .isEqualTo(List.of("La Fonte"));
        assertThat(work.attendance(PATH, 1)).as("nothing is kept").isEmpty();
        assertThatThrownBy(() -> attend(1, List.of(citizen("Ugo Rizzo", false))))
                .hasFieldOrPropertyWithValue("field", "people.0.pactSigned");
    }

    @Test
    @DisplayName("BR-29 who signs at the session speaks there, and at the next is not asked again")
    void asksOnce() throws Exception {
        attend(1, List.of(of("La Fonte").signing(), citizen("Ugo Rizzo", true)));

        assertThat(pacts.missing(PATH, 2)).isEmpty();
        attend(2, List.of(of("La Fonte"), citizen("Ugo Rizzo", false)));
        assertThat(work.attendance(PATH, 2)).hasSize(2);
        assertThatThrownBy(() -> attend(1, List.of(of("La Fonte"))))
                .as("written anew without it, the first register cannot rest on itself")
                .hasMessageContaining("BR-29");
    }

    @Test
    @DisplayName("BR-29 one signature is enough for all who speak for an organisation")
    void isSignedForTheOrganisation() throws Exception {
        attend(1, List.of(new Came("La Fonte", "A1", Capacity.REPRESENTATIVE, true), of("La Fonte", "A2")));

        assertThat(pacts.missing(PATH, 2)).containsExactly("Ugo Rizzo");
    }

    @Test
    @DisplayName("BR-29 who has not signed may observe, and who represents an office is not asked")
    void letsTheOthersObserve() throws Exception {
        attend(
                1,
                List.of(
                        of("Il Ponte"),
                        new Came("La Fonte", "A1", Capacity.OBSERVER, false),
                        new Came("ASL Lecce", null, Capacity.OFFICE, false)));

        assertThat(pacts.missing(PATH, 2)).containsExactlyInAnyOrder("La Fonte", "Ugo Rizzo");
    }

    @Test
    @DisplayName("BR-29 where the pact comes with the manifestation, or is not asked for, no session asks")
    void asksOnlyWhereItIsSignedAtSessions() throws Exception {
        for (var pact : List.of(Pact.APPLICATION, Pact.NOT_REQUIRED)) {
            given(path.configuration().pact()).willReturn(pact);
            attend(1, List.of(of("La Fonte")));
            assertThat(pacts.areSignedAtSessions(PATH)).isFalse();
        }
    }

    private void attend(int session, List<Came> came) throws Exception {
        var people = new ArrayList<Attendance>();
        came.forEach(one -> people.add(one.at(people.size())));
        work.attend(PATH, session, people);
    }

    private static Came of(String organisation) {
        return of(organisation, "A1");
    }

    private static Came of(String organisation, String area) {
        return new Came(organisation, area, Capacity.REPRESENTATIVE, false);
    }

    private static Came citizen(String name, boolean signed) {
        return new Came(name, "A1", Capacity.CITIZEN, signed);
    }

    private static Manifestation participant(String name, boolean signed) {
        Manifestation manifestation = mock(RETURNS_DEEP_STUBS);
        given(manifestation.content().participantName()).willReturn(name);
        given(manifestation.content().signing().pactAccepted()).willReturn(signed);
        return manifestation;
    }

    /** Who came; of a citizen the name stands in the place of the organisation. */
    private record Came(String name, @Nullable String area, Capacity capacity, boolean signed) {

        Came signing() {
            return new Came(name, area, capacity, true);
        }

        Attendance at(int line) {
            var citizen = capacity == Capacity.CITIZEN;
            var person = citizen ? name : "Persona " + line;
            return new Attendance(line, person, citizen ? null : name, area, capacity, null, null, null, signed);
        }
    }
}
