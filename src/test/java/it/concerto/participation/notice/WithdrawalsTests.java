package it.concerto.participation.notice;

import static it.concerto.participation.notice.Expressions.choice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import it.concerto.organisation.AmbitoCode;
import it.concerto.participation.Contributions;
import it.concerto.participation.Participants;
import it.concerto.participation.ParticipationWording;
import it.concerto.participation.notice.Manifestation.Channel;
import it.concerto.participation.notice.Manifestation.Status;
import it.concerto.path.PathId;
import it.concerto.path.PathStatus;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.testing.MovableClock;
import it.concerto.testing.Templates;
import it.concerto.testing.TestDatabase;
import it.concerto.time.Rome;
import it.concerto.workflow.Deeds;
import it.concerto.workflow.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class WithdrawalsTests {

    private static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");
    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");
    private static final Withdrawal PLAIN = new Withdrawal("Non operiamo più nell'area", false, false);

    private final JdbcClient jdbc = TestDatabase.with(
            "V0080__participation_notices.sql",
            "V0081__participation_manifestations.sql",
            "V0082__participation_sessions.sql",
            "V0083__participation_portal.sql");
    private final ManifestationStore register = new ManifestationStore(jdbc);
    private final PlanningPaths paths = mock();
    private final PlanningPath path = mock();
    private final NoticeLetters letters = mock();
    private final Deeds deeds = mock();
    private final List<Object> events = new ArrayList<>();
    private final MovableClock clock = MovableClock.at("2022-06-20T09:00");
    private final Participants participants = new Participants(jdbc, mock(), clock);
    private final Withdrawals withdrawals = new Withdrawals(
            register,
            new WithdrawalStore(jdbc),
            paths,
            letters,
            deeds,
            new ParticipationWording(Templates.messages("participation")),
            events::add,
            clock);

    @BeforeEach
    void openPath() {
        given(path.ambito()).willReturn(CASARANO);
        given(paths.status(PATH)).willReturn(PathStatus.RUNNING);
        given(paths.get(PATH)).willReturn(path);
        jdbc.sql("insert into cz_notice (path, ambito, content, access, status) values (?, 'CASARANO', '{}',"
                        + " 'REGISTRATION', 'PUBLISHED')")
                .param(PATH.value())
                .update();
        register.insert(manifestation("m-1", 1, Status.ADMITTED), CASARANO, "key", clock.instant());
        jdbc.sql("insert into cz_contribution (path, number, ambito, kind, area, title, text, proposer, manifestation)"
                        + " values (?, 1, 'CASARANO', 'PROPOSAL', 'A1', 'Centro diurno', 'Testo', 'Il Ponte', 'm-1')")
                .param(PATH.value())
                .update();
    }

    @Test
    @DisplayName(
            "S18 a participant withdraws: no convocation any more, the place is free, the mail and the log tell it")
    void takesAManifestationBack() throws Exception {
        withdrawals.withdraw("m-1", PLAIN, "udp");

        assertThat(status("m-1")).isEqualTo(Status.WITHDRAWN);
        assertThat(register.active("key")).isEmpty();
        assertThat(participants.addresses(PATH)).isEmpty();
        assertThat(events).containsExactly(new ManifestationWithdrawn(PATH, "m-1"));
        verify(letters).withdrawn(any(), eq(PLAIN.reason()));
        verify(deeds)
                .record(
                        eq(CASARANO),
                        eq(PATH.value()),
                        argThat(deed ->
                                deed.subject().equals("n. 1") && deed.before().equals("Ammessa")),
                        eq("udp"));
    }

    @Test
    @DisplayName("BR-78 what was brought stays, and the addresses with it, unless the participant asks otherwise")
    void keepsWhatWasBrought() throws Exception {
        withdrawals.withdraw("m-1", PLAIN, "udp");

        assertThat(new Contributions(jdbc).of(PATH)).hasSize(1);
        assertThat(register.find("m-1").orElseThrow().content().contacts().email())
                .isEqualTo("info@example.org");
    }

    @Test
    @DisplayName("BR-78 proposals go when the participant asks for it, and the wish to be reached no more is announced")
    void removesWhatTheParticipantWantsRemoved() throws Exception {
        withdrawals.withdraw("m-1", new Withdrawal("Lo chiediamo", true, true), null);

        assertThat(new Contributions(jdbc).of(PATH)).isEmpty();
        assertThat(events)
                .containsExactly(
                        new ManifestationWithdrawn(PATH, "m-1"),
                        new ContactsWaived(manifestation("m-1", 1, Status.ADMITTED), true));
    }

    @Test
    @DisplayName("BR-78 whom the office has not admitted it knows when it registers the wish, not when they click")
    void tellsWhetherTheOfficeKnowsThem() throws Exception {
        register.insert(manifestation("m-2", 2, Status.LATE), CASARANO, null, clock.instant());
        register.insert(manifestation("m-3", 3, Status.LATE), CASARANO, null, clock.instant());

        withdrawals.withdraw("m-2", new Withdrawal("Lo chiediamo", false, true), null);
        withdrawals.withdraw("m-3", new Withdrawal("Lo chiediamo", false, true), "udp");

        assertThat(events)
                .filteredOn(ContactsWaived.class::isInstance)
                .extracting(event -> ((ContactsWaived) event).vouched())
                .containsExactly(false, true);
    }

    @Test
    @DisplayName("3.b a late manifestation can be withdrawn, a rejected or withdrawn one cannot")
    void withdrawsOnlyWhatStands() throws Exception {
        register.insert(manifestation("m-2", 2, Status.LATE), CASARANO, null, clock.instant());
        register.insert(manifestation("m-3", 3, Status.REJECTED), CASARANO, null, clock.instant());

        withdrawals.withdraw("m-2", PLAIN, "udp");

        assertThat(status("m-2")).isEqualTo(Status.WITHDRAWN);
        assertThatThrownBy(() -> withdrawals.withdraw("m-2", PLAIN, "udp")).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> withdrawals.withdraw("m-3", PLAIN, "udp")).isInstanceOf(RuleBroken.class);
    }

    @Test
    @DisplayName("3.b nobody withdraws once the outcome is there, or the path is over")
    void refusesAfterTheOutcome() {
        given(paths.status(PATH)).willReturn(PathStatus.PUBLISHED);
        assertThatThrownBy(() -> withdrawals.withdraw("m-1", PLAIN, "udp")).isInstanceOf(RuleBroken.class);

        given(paths.status(PATH)).willReturn(PathStatus.RUNNING);
        participants.conclude(PATH);
        assertThatThrownBy(() -> withdrawals.withdraw("m-1", PLAIN, "udp")).isInstanceOf(RuleBroken.class);

        assertThat(withdrawals.isPossible(register.find("m-1").orElseThrow())).isFalse();
        assertThat(status("m-1")).isEqualTo(Status.ADMITTED);
        verify(letters, never()).withdrawn(any(), any());
    }

    @Test
    @DisplayName("3.b a withdrawal has a reason")
    void wantsAReason() {
        assertThatThrownBy(() -> withdrawals.withdraw("m-1", new Withdrawal(" ", false, false), "udp"))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.field()).isEqualTo("reason"));
    }

    private Status status(String id) {
        return register.find(id).orElseThrow().status();
    }

    private static Manifestation manifestation(String id, int number, Status status) {
        var content = Expressions.of("00743110157", choice("A1", "Ada Conte"));
        Instant received = Rome.endOfMinute(LocalDate.of(2022, 6, 7).atTime(10, 0));
        return new Manifestation(
                id, PATH, number, received, Channel.EMAIL, "udp", content, List.of(), "hash", status, null);
    }
}
