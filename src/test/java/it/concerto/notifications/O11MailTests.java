package it.concerto.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import it.concerto.time.Rome;
import it.concerto.workflow.RuleBroken;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each is told as they wish, what binds leaves at once, and nobody waits for the mail server. */
class O11MailTests {

    private static final Official ANNA = new Official("anna.greco", "Anna Greco", "anna.greco@example.org");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private OutboxFixture fixture;

    @BeforeEach
    void start() {
        server.start();
        fixture = new OutboxFixture(OutboxFixture.smtp(server.getSmtp().getPort()));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    @DisplayName("O11 what is rolled back is never sent, nor told in a summary")
    void neverSendsWhatWasRolledBack() throws Exception {
        wish(MailKind.COMMENT, MailChoice.IN_SUMMARY);
        fixture.transaction.executeWithoutResult(status -> {
            fixture.outbox.post(SampleLetters.convocation("sitting-1-convened"), Set.of(SampleLetters.ANNA));
            fixture.personal().tell(MailKind.ASSIGNMENT, SampleLetters.full(MailCode.M23), List.of(ANNA));
            fixture.personal().tell(MailKind.COMMENT, SampleLetters.full(MailCode.M24), List.of(ANNA));
            status.setRollbackOnly();
        });

        assertThat(fixture.postman().deliverDue()).isZero();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(lines()).isEmpty();
    }

    @Test
    @DisplayName("O11 whoever writes a mail has gone on while the mail server still keeps the sender waiting")
    void letsNobodyWaitForTheServer() throws Exception {
        var asked = new CountDownLatch(1);
        var answers = new CountDownLatch(1);
        var live = new OutboxFixture(new SlowServer(server, asked, answers), OutboxFixture.AUTOMATIC);
        live.schedule().start();

        live.post(SampleLetters.convocation("sitting-1"), SampleLetters.ANNA);
        assertThat(asked.await(20, TimeUnit.SECONDS))
                .as("the sender stands before the server")
                .isTrue();
        live.post(SampleLetters.convocation("sitting-2"), SampleLetters.ANNA);

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(live.written()).hasSize(2);
        answers.countDown();
        assertThat(server.waitForIncomingEmail(20_000, 2)).isTrue();
        live.schedule().stop();
    }

    @Test
    @DisplayName("O11 X6 in the quiet hours a mail waits in the outbox, and leaves to the second")
    void waitsForTheEndOfTheQuietHours() throws Exception {
        setTime("2022-06-01T18:59:59");
        give("early");
        assertThat(fixture.postman().deliverDue()).isEqualTo(1);
        setTime("2022-06-01T19:00:00");
        give("late");
        assertThat(standing()).isEqualTo(MailStanding.HELD);

        setTime("2022-06-02T07:59:59");
        assertThat(fixture.postman().deliverDue()).isZero();
        setTime("2022-06-02T08:00:00");
        assertThat(standing()).isEqualTo(MailStanding.TO_SEND);
        assertThat(fixture.postman().deliverDue()).isEqualTo(1);

        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    @DisplayName("O11 what a server that was down has kept until the quiet hours waits for their end")
    void retriesNothingInTheQuietHours() {
        fixture.use(OutboxFixture.smtp(1));
        setTime("2022-06-01T18:59:30");
        give("late");
        assertThat(fixture.postman().deliverDue()).isZero();
        assertThat(standing()).isEqualTo(MailStanding.RETRYING);

        fixture.use(OutboxFixture.smtp(server.getSmtp().getPort()));
        setTime("2022-06-01T19:30:00");
        assertThat(fixture.postman().deliverDue()).isZero();
        assertThat(standing()).isEqualTo(MailStanding.HELD);
        setTime("2022-06-02T08:00:00");
        assertThat(fixture.postman().deliverDue()).isEqualTo(1);
    }

    @Test
    @DisplayName("O11 whoever shortens their quiet hours receives at once what has waited")
    void letsGoWhenTheHoursChange() throws Exception {
        setTime("2022-06-01T21:00:00");
        give("late");
        assertThat(fixture.postman().deliverDue()).isZero();

        keep(new MailWishes(new EnumMap<>(MailKind.class), LocalTime.of(8, 0), hours("22:00", "07:00")));

        assertThat(fixture.postman().deliverDue()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(MailKind.class)
    @DisplayName("O11 each kind is told at once, in the summary, or not at all")
    void tellsEachKindAsWished(MailKind kind) throws Exception {
        var code = Stream.of(MailCode.values())
                .filter(each -> isOf(kind, each))
                .findFirst()
                .orElseThrow();
        tell(kind, code, "usual");
        assertThat(fixture.written()).as("without any wish").hasSize(1);

        wish(kind, MailChoice.IN_SUMMARY);
        tell(kind, code, "summarised");
        assertThat(fixture.written()).hasSize(1);
        assertThat(lines()).hasSize(1);

        if (kind.allows(MailChoice.NEVER)) {
            wish(kind, MailChoice.NEVER);
            tell(kind, code, "silent");
            assertThat(fixture.written()).hasSize(1);
            assertThat(lines()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = MailKind.class,
            names = {"ESCALATION", "SUBSTITUTION"})
    @DisplayName("O11 what others rely on cannot be switched off")
    void keepsWhatOthersRelyOn(MailKind kind) {
        assertThatThrownBy(() -> wish(kind, MailChoice.NEVER)).isInstanceOf(RuleBroken.class);
        assertThat(fixture.wishes.of(ANNA.username())).isEqualTo(MailWishes.USUAL);
    }

    @ParameterizedTest
    @EnumSource(
            value = MailCode.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"M16", "M21", "M22", "M23", "M24", "M25"})
    @DisplayName("O11 what has a legal effect or a term is of no kind that can be chosen, and leaves at night too")
    void leavesWhatBindsToNobodysWishes(MailCode code) throws Exception {
        keep(new MailWishes(silence(), LocalTime.of(12, 0), hours("12:01", "12:00")));
        setTime("2022-06-01T03:00:00");

        for (var kind : MailKind.values()) {
            assertThatThrownBy(() -> tell(kind, code, "binding")).isInstanceOf(IllegalArgumentException.class);
        }
        fixture.post(SampleLetters.full(code), ANNA.recipient());

        assertThat(fixture.postman().deliverDue()).isEqualTo(1);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    @DisplayName("O11 a summary in the quiet hours is refused with words beside the field")
    void refusesASummaryInTheQuietHours() {
        var wishes = new MailWishes(new EnumMap<>(MailKind.class), LocalTime.of(7, 0), QuietHours.NIGHT);

        assertThatThrownBy(() -> keep(wishes))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.field()).isEqualTo("summaryAt"));
    }

    private void give(String event) {
        tell(MailKind.ASSIGNMENT, MailCode.M23, event);
    }

    private void tell(MailKind kind, MailCode code, String event) {
        var letter = SampleLetters.letter(code, event, SampleLetters.full(code).content(), null);
        fixture.transaction.executeWithoutResult(status -> fixture.personal().tell(kind, letter, List.of(ANNA)));
    }

    private void wish(MailKind kind, MailChoice choice) throws RuleBroken {
        var choices = new EnumMap<MailKind, MailChoice>(MailKind.class);
        choices.put(kind, choice);
        keep(new MailWishes(choices, LocalTime.of(8, 0), QuietHours.NIGHT));
    }

    private void keep(MailWishes wishes) throws RuleBroken {
        fixture.preferences().keep(ANNA.username(), wishes);
    }

    private static EnumMap<MailKind, MailChoice> silence() {
        var choices = new EnumMap<MailKind, MailChoice>(MailKind.class);
        for (var kind : MailKind.values()) {
            choices.put(kind, kind.allows(MailChoice.NEVER) ? MailChoice.NEVER : MailChoice.IN_SUMMARY);
        }
        return choices;
    }

    private static boolean isOf(MailKind kind, MailCode code) {
        try {
            kind.require(code);
            return true;
        } catch (IllegalArgumentException other) {
            return false;
        }
    }

    private static QuietHours hours(String from, String until) {
        return new QuietHours(LocalTime.parse(from), LocalTime.parse(until));
    }

    private MailStanding standing() {
        return fixture.mails().standing(fixture.written().get(0));
    }

    private List<String> lines() {
        return fixture.jdbc()
                .sql("select words from cz_digest_line")
                .query(String.class)
                .list();
    }

    private void setTime(String local) {
        fixture.setTime(LocalDateTime.parse(local).atZone(Rome.ZONE).toInstant());
    }
}
