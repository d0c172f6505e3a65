package it.concerto.participation.session;

import static it.concerto.testing.BrokenRules.assertBrokenAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import it.concerto.organisation.AmbitoCode;
import it.concerto.participation.ParticipationWording;
import it.concerto.participation.notice.CalendarStore;
import it.concerto.participation.notice.Calendars;
import it.concerto.participation.notice.NoticeLetters;
import it.concerto.participation.notice.Session;
import it.concerto.participation.notice.Session.Status;
import it.concerto.participation.notice.TableInvitations;
import it.concerto.path.Finding;
import it.concerto.path.Finding.Severity;
import it.concerto.path.PathId;
import it.concerto.path.PlannedSession;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.path.SessionType;
import it.concerto.testing.Configurations;
import it.concerto.testing.MovableClock;
import it.concerto.workflow.Deeds;
import it.concerto.workflow.RuleBroken;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** Nobody came to table 1 on 13 June 2022 at nine; the plenary is on 21 June at nine. */
class SessionMovesTests {

    private static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");
    private static final AmbitoCode AMBITO = AmbitoCode.of("CASARANO");

    private final Calendars calendars = mock();
    private final CalendarStore store = mock();
    private final PlanningPaths paths = mock();
    private final TableInvitations invitations = mock();
    private final NoticeLetters letters = mock();
    private final ParticipationWording wording = mock();
    private final SessionMoves moves = new SessionMoves(
            calendars,
            store,
            paths,
            invitations,
            letters,
            mock(Deeds.class),
            wording,
            event -> {},
            MovableClock.at("2022-06-13T13:00"));

    @BeforeEach
    void plan() {
        PlanningPath path = mock();
        given(path.ambito()).willReturn(AMBITO);
        given(paths.get(PATH)).willReturn(path);
        var sessions = List.of(
                planned(Configurations.table(1, "2022-06-13", "09:00", "13:00", "A1")),
                planned(Configurations.table(2, "2022-06-14", "09:00", "13:00", "A2")),
                planned(Configurations.session(3, SessionType.PLENARY, "2022-06-21", "09:00", "13:00")));
        given(calendars.of(PATH)).willReturn(sessions);
        given(calendars.get(PATH, 1)).willReturn(sessions.get(0));
        given(wording.when(any())).willReturn("21 giugno 2022, ore 09:00");
        given(wording.place(any())).willReturn("Casarano");
        given(wording.of(anyString(), any(), any(), any())).willReturn("spostata");
    }

    @Test
    @DisplayName("3.c a deserted table meets again at its place, until the hour that is given")
    void meetsAgain() throws Exception {
        reconvene("2022-06-20", "09:00", "12:30", false);

        var saved = ArgumentCaptor.forClass(Session.class);
        verify(store).save(eq(PATH), eq(AMBITO), any(), saved.capture());
        assertThat(saved.getValue().status()).isEqualTo(Status.MOVED);
        assertThat(saved.getValue().plan()).satisfies(plan -> {
            assertThat(plan.date()).hasToString("2022-06-20");
            assertThat(plan.to()).isEqualTo("12:30");
            assertThat(plan.venue()).isEqualTo("sede dell'Ambito");
        });
        verify(letters).convocation(eq(PATH), eq(saved.getValue().plan()), any(), eq("spostata"));
    }

    @Test
    @DisplayName("3.c nobody is convened to a day or an hour that is over; later today is in time")
    void refusesWhatIsOver() throws Exception {
        assertRefused("day", "2022-06-12", null, null);
        assertRefused("day", "2022-06-13", "12:59", null);

        reconvene("2022-06-13", "15:00", null, false);
    }

    @Test
    @DisplayName("BR-38 C8 it meets before the plenary, which gives back what the tables did")
    void meetsBeforeThePlenary() throws Exception {
        assertRefused("day", "2022-06-22", "09:00", null);
        assertRefused("day", "2022-06-21", "09:00", null);
        assertRefused("day", "2022-06-21", null, null);

        reconvene("2022-06-21", "08:00", null, false);
    }

    @Test
    @DisplayName("X3 what the calendar warns of is confirmed, what it forbids is not")
    void minds() throws Exception {
        warn("BR-34", Severity.BLOCK);
        assertBrokenAt("to", () -> reconvene("2022-06-14", "09:00", "08:00", true));

        warn("BR-32", Severity.WARNING);
        assertRefused("confirmed", "2022-06-14", "09:00", "13:00");
        reconvene("2022-06-14", "09:00", "13:00", true);
    }

    private void warn(String rule, Severity severity) {
        given(calendars.findingsOfMove(eq(PATH), any()))
                .willReturn(List.of(new Finding(rule, severity, "path.finding", List.of(), 1)));
    }

    private void assertRefused(String field, String day, String from, String to) {
        assertBrokenAt(field, () -> reconvene(day, from, to, false));
        verifyNoInteractions(store, letters);
    }

    private void reconvene(String day, String from, String to, boolean confirmed) throws RuleBroken {
        var second = new SecondDate(LocalDate.parse(day), time(from), time(to), "Nessuno si è presentato.", confirmed);
        moves.reconvene(PATH, 1, second, "resp");
    }

    private static LocalTime time(String time) {
        return time == null ? null : LocalTime.parse(time);
    }

    private static Session planned(PlannedSession plan) {
        return new Session(plan, Status.PLANNED, null, null, null);
    }
}
