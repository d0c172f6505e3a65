package it.concerto.participation.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import it.concerto.identity.People;
import it.concerto.notifications.Recipient;
import it.concerto.participation.notice.Expression.AreaChoice;
import it.concerto.participation.notice.Manifestation.Channel;
import it.concerto.participation.notice.Manifestation.Status;
import it.concerto.path.PathConfiguration.Access;
import it.concerto.path.PathConfiguration.LatePolicy;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.testing.Configurations;
import it.concerto.testing.MovableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Areas A1 and A2. */
class AdmissionsTests {

    private static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");

    private final Manifestations manifestations = mock();
    private final NoticeStore notices = mock();
    private final PlanningPaths paths = mock();
    private final EmptyAreas emptyAreas = mock();
    private final Admissions admissions =
            new Admissions(manifestations, notices, paths, emptyAreas, MovableClock.at("2022-06-10T09:00"));
    private final ManifestationStore store = mock();
    private final Calendars calendars = mock();
    private final NoticeLetters letters = mock();
    private final Notices published = mock();
    private final People people = mock();
    private final Convened convened = new Convened(admissions, published, calendars, paths, people);
    private final TableInvitations invitations =
            new TableInvitations(convened, store, calendars, letters, MovableClock.at("2022-06-14T10:00"));
    private final List<Manifestation> register = new ArrayList<>();

    @BeforeEach
    void register() {
        PlanningPath path = mock();
        given(path.configuration()).willReturn(Configurations.with(Access.REGISTRATION, null, List.of()));
        given(paths.get(PATH)).willReturn(path);
        given(manifestations.of(eq(PATH), any())).willAnswer(asked -> register.stream()
                .filter(one -> asked.<Set<Status>>getArgument(1).contains(one.status()))
                .toList());
        given(manifestations.count(eq(PATH), any()))
                .willAnswer(
                        asked -> manifestations.of(PATH, asked.getArgument(1)).size());
        given(manifestations.admittedByArea(PATH)).willAnswer(asked -> admittedByArea());
        receive("Il Ponte", Status.ADMITTED, "A1", "A2");
        receive("Aurora", Status.ADMITTED_RESERVE, "A1");
        receive("Esclusa", Status.REJECTED, "A2");
        receive("Mario Rossi", Status.ADMITTED, "A1");
    }

    @Test
    @DisplayName("BR-69 the list names organisations; natural persons are only counted")
    void namesNoNaturalPerson() {
        assertThat(admissions.organisations(PATH)).containsExactly("Aurora", "Il Ponte");
        assertThat(admissions.counts(PATH)).containsEntry("A1", 3).containsEntry("A2", 1);
    }

    @Test
    @DisplayName("3.c where one registers, only the admitted of an area are expected at its table")
    void expectsTheAdmittedOfTheAreas() {
        Notice notice = mock();
        given(notices.find(PATH)).willReturn(Optional.of(notice));
        given(notice.access()).willReturn(Access.REGISTRATION);

        assertThat(admissions.expects(PATH, List.of("A2"), "il ponte")).isTrue();
        assertThat(admissions.expects(PATH, List.of("A2"), "Aurora")).isFalse();
        assertThat(admissions.expects(PATH, List.of("A2"), "Esclusa")).isFalse();

        given(emptyAreas.anyOpen(PATH, List.of("A2"))).willReturn(true);
        assertThat(admissions.expects(PATH, List.of("A2"), "Esclusa")).isTrue();
        given(emptyAreas.anyOpen(PATH, List.of("A2"))).willReturn(false);

        given(notice.access()).willReturn(Access.OPEN);
        assertThat(admissions.expects(PATH, List.of("A2"), "Aurora")).isTrue();
    }

    @Test
    void waitsForTheVerificationOfEveryManifestation() {
        receive("Nuova", Status.RECEIVED, "A1");

        assertThatThrownBy(() -> admissions.freeze(PATH, List.of()))
                .hasMessageContaining("participation.admissions.pending");
    }

    @Test
    void asksWhatHappensWithAnAreaForWhichNobodyCame() throws Exception {
        register.remove(0);

        assertThatThrownBy(() -> admissions.freeze(PATH, List.of())).hasFieldOrPropertyWithValue("field", "emptyAreas");
        admissions.freeze(PATH, List.of(new EmptyArea("A2", EmptyArea.Choice.OPEN, null, "Si tiene aperto")));
        verify(notices).list(any(), any());
    }

    @Test
    @DisplayName("BR-23 the list tells how many late ones wait for the one decision on all")
    void countsTheLateOnes() throws Exception {
        receive("Prima", Status.LATE, "A1");
        receive("Seconda", Status.LATE, "A1");

        assertThat(admissions.freeze(PATH, List.of())).isEqualTo(2);
        admissions.decideLate(PATH, LatePolicy.REJECT, "Termine perentorio");
        verify(manifestations).treatLate(PATH, LatePolicy.REJECT, "Termine perentorio");
    }

    @Test
    void convenesTheAdmittedOfTheAreasThatATableTreats() {
        var table = Configurations.table(1, "2022-06-14", "09:00", "13:00", "A2");

        assertThat(invitations.recipients(PATH, new Session(table, Session.Status.PLANNED, null, null, null)))
                .extracting(Recipient::name)
                .containsExactly("Il Ponte");
    }

    @Test
    @DisplayName("M07 who withdraws gets the sessions still to come cancelled, not those over and not those of others")
    void cancelsTheSessionsStillToCome() {
        var over = Configurations.table(1, "2022-06-14", "09:00", "13:00", "A1");
        var next = Configurations.table(2, "2022-06-15", "09:00", "13:00", "A1", "A2");
        var elsewhere = Configurations.table(3, "2022-06-16", "09:00", "13:00", "A3");
        given(calendars.of(PATH))
                .willReturn(Stream.of(over, next, elsewhere)
                        .map(plan -> new Session(plan, Session.Status.PLANNED, null, null, null))
                        .toList());
        var gone = register.remove(0);
        given(store.find("m1")).willReturn(Optional.of(gone));

        invitations.withdrawn(new ManifestationWithdrawn(PATH, "m1"));

        verify(letters).cancellation(PATH, next, gone.recipient(), "session.cancelled");
        verifyNoMoreInteractions(letters);
    }

    @Test
    void stillExpectsSomebodyElseAtTheSameAddress() {
        var next = Configurations.table(2, "2022-06-15", "09:00", "13:00", "A1");
        given(calendars.of(PATH)).willReturn(List.of(new Session(next, Session.Status.PLANNED, null, null, null)));
        given(store.find("m1")).willReturn(Optional.of(register.get(0)));

        invitations.withdrawn(new ManifestationWithdrawn(PATH, "m1"));

        verifyNoInteractions(letters);
    }

    private Map<String, Integer> admittedByArea() {
        var counts = new HashMap<String, Integer>();
        manifestations
                .of(PATH, Status.ADMITTING)
                .forEach(one -> one.content().areas().forEach(choice -> counts.merge(choice.area(), 1, Integer::sum)));
        return counts;
    }

    private void receive(String participant, Status status, String... areas) {
        var number = register.size() + 1;
        var citizen = participant.equals("Mario Rossi");
        var code = "0000000000" + number;
        var content = Expressions.at(
                number + "@example.org",
                citizen
                        ? Expressions.citizen(code, participant)
                        : Expressions.cooperative(code, participant, "Carla Neri"),
                Stream.of(areas)
                        .map(area -> Expressions.choice(area, "Ada Conte", null))
                        .toArray(AreaChoice[]::new));
        register.add(new Manifestation(
                "m" + number, PATH, number, Instant.EPOCH, Channel.PEC, "udp", content, List.of(), "h", status, null));
    }
}
