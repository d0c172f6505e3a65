package it.concerto.participation.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.notifications.Recipient;
import it.concerto.organisation.AmbitoCode;
import it.concerto.participation.notice.Manifestation.Channel;
import it.concerto.participation.notice.Manifestation.Status;
import it.concerto.path.PathConfiguration.Access;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.path.SessionType;
import it.concerto.testing.Configurations;
import it.concerto.testing.MovableClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Phase I hears the social service and a union; one participant is admitted for areas A1, A3 and A4. */
class ConvenedTests {

    private static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");
    private static final AmbitoCode AMBITO = AmbitoCode.of("CASARANO");
    private static final Recipient UNION = new Recipient("CGIL Lecce", "lecce@example.org");
    private static final Recipient PONTE = new Recipient("Il Ponte", "ponte@example.org");
    private static final Recipient BEA = new Recipient("Bea Sole", "bea@example.org");
    private static final Recipient CIRO = new Recipient("Ciro Mele", "ciro@example.org");
    private static final Recipient CARITAS = new Recipient("Caritas diocesana", "caritas@example.org");

    private final Admissions admissions = mock();
    private final Notices notices = mock();
    private final Calendars calendars = mock();
    private final PlanningPaths paths = mock();
    private final People people = mock();
    private final NoticeLetters letters = mock();
    private final ManifestationStore register = mock();
    private final Convened convened = new Convened(admissions, notices, calendars, paths, people);
    private final TableInvitations invitations =
            new TableInvitations(convened, register, calendars, letters, MovableClock.at("2022-05-20T10:00"));

    private final Session phaseOne = session(1, SessionType.PRELIMINARY);
    private final Session table = session(2, SessionType.TABLE, "A2");
    private final Session plenary = session(3, SessionType.PLENARY);

    @BeforeEach
    void arrange() {
        PlanningPath path = mock();
        given(path.ambito()).willReturn(AMBITO);
        given(paths.get(PATH)).willReturn(path);
        given(people.acting(AMBITO, Role.SSP))
                .willReturn(List.of(new Person("sara", "Sara Verdi", "sara@example.org", Set.of())));
        given(calendars.of(PATH)).willReturn(List.of(phaseOne, table, plenary));
        given(calendars.arrangements(PATH))
                .willReturn(Map.of(1, new Arrangement(null, null, List.of(), List.of(Role.SSP), List.of(UNION))));
        var content = Expressions.at(
                "ponte@example.org",
                Expressions.cooperative("00000000001", "Il Ponte", "Carla Neri"),
                Expressions.choice("A1", "Ada Conte", null),
                Expressions.choice("A3", "Bea Sole", "bea@example.org"),
                Expressions.choice("A4", "Ciro Mele", "ciro@example.org"));
        var manifestation = new Manifestation(
                "m1", PATH, 1, Instant.EPOCH, Channel.PEC, "udp", content, List.of(), "h", Status.ADMITTED, null);
        given(admissions.admitted(PATH)).willReturn(List.of(manifestation));
        given(register.find("m1")).willReturn(Optional.of(manifestation));
    }

    @Test
    void phaseOneHearsWhomTheCalendarNames() {
        assertThat(names(phaseOne)).containsExactly("CGIL Lecce", "Sara Verdi");
    }

    @Test
    void aTableIsForItsAreasAndThePlenaryForEverybody() {
        assertThat(names(table)).isEmpty();
        assertThat(names(plenary)).containsExactlyInAnyOrder("Il Ponte", "Bea Sole", "Ciro Mele");
    }

    @Test
    @DisplayName(
            "M07 each representative is convened to the table of their area, at the participant's address without an own")
    void convenesTheRepresentativesOfTheAreas() {
        var third = session(4, SessionType.TABLE, "A3");
        var fourth = session(5, SessionType.TABLE, "A1", "A4");
        given(calendars.of(PATH)).willReturn(List.of(third, fourth));

        invitations.convene(PATH);

        verify(letters).convocation(PATH, third.plan(), List.of(BEA), null);
        verify(letters).convocation(PATH, fourth.plan(), List.of(CIRO, PONTE), null);
        verifyNoMoreInteractions(letters);
    }

    @Test
    @DisplayName("M07 when a participant withdraws, each representative gets the entry of their own table cancelled")
    void cancelsForEachRepresentative() {
        var third = session(4, SessionType.TABLE, "A3");
        given(calendars.of(PATH)).willReturn(List.of(third));
        given(admissions.admitted(PATH)).willReturn(List.of());

        invitations.withdrawn(new ManifestationWithdrawn(PATH, "m1"));

        verify(letters).cancellation(PATH, third.plan(), BEA, "session.cancelled");
        verifyNoMoreInteractions(letters);
    }

    @Test
    void writesANameOfSeveralLinesInOne() {
        var content = Expressions.at(
                "ponte@example.org",
                Expressions.cooperative("00000000001", "Il\nPonte", "Carla Neri"),
                Expressions.choice("A1", "Ada\r\nConte", "ada@example.org"));
        var sent = new Manifestation(
                "m2", PATH, 2, Instant.EPOCH, Channel.PORTAL, null, content, List.of(), "h", Status.ADMITTED, null);

        assertThat(sent.recipient().name()).isEqualTo("Il Ponte");
        assertThat(sent.reached(content.areas().get(0)).name()).isEqualTo("Ada Conte");
    }

    @Test
    void convenesPhaseOneBeforeTheListIsFixed() {
        invitations.conveneUnregistered(PATH);

        verify(letters).convocation(PATH, phaseOne.plan(), convened.recipients(PATH, phaseOne), null);
        verifyNoMoreInteractions(letters);
    }

    @Test
    @DisplayName("Without registration the invited are the participants, at tables and plenary")
    void convenesTheInvitedWhereNobodyRegisters() {
        Notice notice = mock();
        given(notice.access()).willReturn(Access.OPEN);
        given(notices.find(PATH)).willReturn(Optional.of(notice));
        given(notices.invited(PATH)).willReturn(List.of(CARITAS));
        given(admissions.admitted(PATH)).willReturn(List.of());

        invitations.conveneUnregistered(PATH);

        assertThat(names(phaseOne)).doesNotContain(CARITAS.name());
        verify(letters).convocation(PATH, phaseOne.plan(), convened.recipients(PATH, phaseOne), null);
        verify(letters).convocation(PATH, table.plan(), List.of(CARITAS), null);
        verify(letters).convocation(PATH, plenary.plan(), List.of(CARITAS), null);
    }

    private List<String> names(Session session) {
        return convened.recipients(PATH, session).stream().map(Recipient::name).toList();
    }

    private static Session session(int number, SessionType type, String... areas) {
        var plan = Configurations.session(number, type, "2022-06-08", "09:30", null, areas);
        return new Session(plan, Session.Status.PLANNED, null, null, null);
    }
}
