package it.concerto.participation.notice;

import static it.concerto.participation.notice.Expressions.choice;
import static it.concerto.testing.BrokenRules.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

import it.concerto.notifications.MailCode;
import it.concerto.notifications.Outbox;
import it.concerto.notifications.Recipient;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.Term;
import it.concerto.organisation.WorkingDays;
import it.concerto.participation.ParticipationWording;
import it.concerto.participation.ReadingPasses;
import it.concerto.participation.ReadingPasses.Pass;
import it.concerto.participation.notice.Manifestation.Channel;
import it.concerto.participation.notice.Manifestation.Status;
import it.concerto.path.PartialDate;
import it.concerto.path.PathBackground;
import it.concerto.path.PathConfiguration.Access;
import it.concerto.path.PathId;
import it.concerto.path.PlannedSession;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.path.SessionType;
import it.concerto.testing.Configurations;
import it.concerto.testing.MovableClock;
import it.concerto.testing.ShippedTerms;
import it.concerto.testing.Templates;
import it.concerto.testing.TestDatabase;
import it.concerto.workflow.Deeds;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("3.b a participant sends somebody else until a working day before the session")
class SpeakerChangesTests {

    private static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");
    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");
    /** A Monday: the working day before it is a Friday. */
    private static final LocalDate TABLE_DAY = LocalDate.of(2022, 6, 20);

    private final JdbcClient jdbc =
            TestDatabase.with("V0080__participation_notices.sql", "V0081__participation_manifestations.sql");
    private final ManifestationStore register = new ManifestationStore(jdbc);
    private final PlanningPaths paths = mock();
    private final ReadingPasses passes = mock();
    private final Calendars calendars = mock();
    private final WorkingDays days = mock();
    private final NoticeLetters letters = mock();
    private final Outbox outbox = mock();
    private final Convened convened = mock();
    private final Deeds deeds = mock();
    private final List<Session> sessions = new ArrayList<>();
    private final MovableClock clock = MovableClock.at("2022-06-17T18:00");
    private final ParticipationWording wording = new ParticipationWording(Templates.messages("participation"));
    private final SpeakerChanges changes = new SpeakerChanges(
            register,
            new SpeakerChangeStore(jdbc, clock),
            new SpeakerTerms(calendars, paths, ShippedTerms.countedBy(days), wording, clock),
            new SpeakerNews(letters, new MailedConvocations(outbox, calendars), convened, deeds, wording),
            passes);

    @BeforeEach
    void planATable() {
        PlanningPath path = mock();
        given(path.ambito()).willReturn(CASARANO);
        given(path.configuration())
                .willReturn(Configurations.with(
                        Access.REGISTRATION,
                        LocalDateTime.parse("2022-06-08T12:00"),
                        List.of(),
                        4,
                        false,
                        null,
                        PathBackground.NONE));
        given(paths.get(PATH)).willReturn(path);
        given(calendars.of(PATH)).willReturn(sessions);
        given(days.before(CASARANO, TABLE_DAY, Term.of("1wd"))).willReturn(LocalDate.of(2022, 6, 17));
        sessions.add(session(1, SessionType.TABLE, TABLE_DAY, Session.Status.PLANNED, "A1"));
        register.insert(manifestation("m-1", 1, Status.ADMITTED), CASARANO, "key", clock.instant());
    }

    @Test
    void sendsSomebodyElseAndKeepsWhatWasDeclared() throws Exception {
        changes.change("m-1", speaker("A1", "Bea Sole", "bea@example.org"), null);

        var after = register.get("m-1");
        assertThat(after.hash()).isEqualTo("hash");
        assertThat(after.content().areas())
                .extracting(Expression.AreaChoice::area, Expression.AreaChoice::representative)
                .containsExactly(tuple("A1", "Bea Sole"), tuple("A2", "Dina Rizzo"));
        assertThat(jdbc.sql("select representative from cz_area_choice where area = 'A1'")
                        .query(String.class)
                        .single())
                .isEqualTo("Bea Sole");
        assertThat(jdbc.sql("select former from cz_speaker_change")
                        .query(String.class)
                        .single())
                .isEqualTo("Ada Conte");
        then(deeds)
                .should()
                .record(
                        eq(CASARANO),
                        eq(PATH.value()),
                        argThat(deed -> deed.action().equals("participation.deed.speaker")
                                && !deed.toString().contains("Bea")),
                        eq("Partecipante, dal portale"));
    }

    @Test
    void isTooLateFromTheDayBeforeOn() {
        clock.set("2022-06-18T09:00");

        assertThat(changes.open(register.get("m-1"))).isEmpty();
        assertBroken("3.b", () -> changes.change("m-1", speaker("A1", "Bea Sole", "bea@example.org"), "udp"));
        assertThat(register.get("m-1").content().areas().get(0).representative())
                .isEqualTo("Ada Conte");
    }

    @Test
    void isForAreasWithASessionToCome() {
        assertThat(changes.open(register.get("m-1")))
                .extracting(SpeakerTerms.Open::code)
                .containsExactly("A1");
        assertBroken("3.b", () -> changes.change("m-1", speaker("A2", "Bea Sole", "bea@example.org"), null));
        assertBroken("3.b", () -> changes.change("m-1", speaker("A9", "Bea Sole", "bea@example.org"), null));
        sessions.set(0, session(1, SessionType.TABLE, TABLE_DAY, Session.Status.HELD, "A1"));
        assertBroken("3.b", () -> changes.change("m-1", speaker("A1", "Bea Sole", "bea@example.org"), null));
    }

    @Test
    void convenesTheNewOneWhereTheFormerOneWasConvened() throws Exception {
        var plenary = LocalDate.of(2022, 7, 4);
        given(days.before(CASARANO, plenary, Term.of("1wd"))).willReturn(plenary.minusDays(3));
        sessions.add(session(2, SessionType.PLENARY, plenary, Session.Status.PLANNED));
        given(outbox.holds(PATH.value(), "session-1-2022-06-20", MailCode.M07, "delegata@example.org"))
                .willReturn(true);

        changes.change("m-1", speaker("A1", "Bea Sole", "bea@example.org"), null);

        then(letters)
                .should()
                .convocation(PATH, sessions.get(0).plan(), List.of(new Recipient("Bea Sole", "bea@example.org")), null);
        then(letters).should(never()).convocation(any(), eq(sessions.get(1).plan()), any(), any());
    }

    @Test
    @DisplayName(
            "M07 who was replaced gets the entries of sessions to come cancelled, but where somebody else there comes")
    void takesTheSessionOutOfTheCalendarOfWhoWasReplaced() throws Exception {
        var plenary = LocalDate.of(2022, 7, 4);
        sessions.add(session(2, SessionType.PLENARY, plenary, Session.Status.PLANNED));
        sessions.add(session(3, SessionType.TABLE, TABLE_DAY.minusDays(6), Session.Status.HELD, "A1"));
        given(convened.recipients(PATH, sessions.get(1)))
                .willReturn(List.of(new Recipient("Dina Rizzo", "delegata@example.org")));

        changes.change("m-1", speaker("A1", "Bea Sole", "bea@example.org"), null);

        var ada = new Recipient("Ada Conte", "delegata@example.org");
        then(letters).should().cancellation(PATH, sessions.get(0).plan(), ada, "session.replaced");
        then(letters).should().cancellation(any(), any(), any(), any());
    }

    @Test
    void endsTheLinksOfWhoWasReplacedToSessionsToCome() throws Exception {
        var plenary = LocalDate.of(2022, 7, 4);
        sessions.add(session(2, SessionType.PLENARY, plenary, Session.Status.PLANNED));
        sessions.add(session(3, SessionType.TABLE, TABLE_DAY.minusDays(6), Session.Status.HELD, "A1"));

        changes.change("m-1", speaker("A1", "Bea Sole", "bea@example.org"), null);

        // In the plenary the same address still speaks on the other area.
        then(passes).should().close(Pass.of(PATH, 1, "m-1", "delegata@example.org"));
        then(passes).shouldHaveNoMoreInteractions();
    }

    @Test
    @DisplayName("BR-78 how a former representative was reached goes with the participant who has it forgotten")
    void forgetsHowFormerOnesWereReached() throws Exception {
        changes.change("m-1", speaker("A1", "Bea Sole", "bea@example.org"), null);
        changes.change("m-1", speaker("A1", "Ciro Mele", "ciro@example.org"), null);
        var traces = new ContactTraces(jdbc);
        var owners = new ContactOwners(register, traces, mock(), paths);

        assertThat(owners.leaving(new ContactsWaived(register.get("m-1"), true)).words())
                .contains("delegata@example.org", "bea@example.org", "ciro@example.org");
        traces.forgetFormerSpeakers("m-1");
        assertThat(traces.formerSpeakers("m-1")).isEmpty();
    }

    @Test
    void letsNobodySpeakForACitizenOrAWithdrawnOne() {
        register.decide("m-1", Status.WITHDRAWN, null, null, null);
        register.insert(citizen(), CASARANO, "other", clock.instant());

        assertBroken("3.b", () -> changes.change("m-1", speaker("A1", "Bea Sole", "bea@example.org"), "udp"));
        assertBroken("3.b", () -> changes.change("m-2", speaker("A1", "Bea Sole", "bea@example.org"), "udp"));
    }

    private static SpeakerForm speaker(String area, String name, String email) {
        return new SpeakerForm(area, name, "Educatrice", email, null, "Turno di lavoro");
    }

    private static Session session(
            int number, SessionType type, LocalDate day, Session.Status status, String... areas) {
        var plan = new PlannedSession(
                number,
                type,
                new PartialDate.Day(day),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(areas),
                0,
                null,
                false);
        return new Session(plan, status, null, null, null);
    }

    private static Manifestation manifestation(String id, int number, Status status) {
        var content = Expressions.of("00743110157", choice("A1", "Ada Conte"), choice("A2", "Dina Rizzo"));
        return new Manifestation(
                id, PATH, number, Instant.EPOCH, Channel.PORTAL, null, content, List.of(), "hash", status, null);
    }

    private static Manifestation citizen() {
        var content = Expressions.of("RSSMRA85T10A562S", choice("A1", "Mario Rossi"));
        return new Manifestation(
                "m-2", PATH, 2, Instant.EPOCH, Channel.PORTAL, null, content, List.of(), "h", Status.ADMITTED, null);
    }
}
