package it.concerto.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class O11DeliveryTests {

    private final GreenMail server = started();
    private final OutboxFixture fixture =
            new OutboxFixture(OutboxFixture.smtp(server.getSmtp().getPort()));

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void arrivesOnceWithBothPartsAndTheCalendarEntry() throws Exception {
        fixture.post(SampleLetters.convocation("sitting-1-convened"), SampleLetters.ANNA);

        assertThat(fixture.postman().deliverDue()).isEqualTo(1);
        assertThat(fixture.postman().deliverDue()).isZero();

        assertThat(server.getReceivedMessages()).hasSize(1);
        var message = server.getReceivedMessages()[0];
        var mail = onlyMail();
        assertThat(mail.delivery().status()).isEqualTo(Mail.Status.SENT);
        assertThat(mail.delivery().sent()).isEqualTo(OutboxFixture.NOON);
        assertThat(message.getMessageID()).isEqualTo(mail.messageId());
        assertThat(message.getSubject()).isEqualTo(mail.body().subject());
        assertThat(message.getFrom()[0]).hasToString("CASARANO <udp@ambito.example>");
        assertThat(message.getReplyTo()[0]).hasToString("udp@ambito.example");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var parts = (MimeMultipart) message.getContent();
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        assertThat(types(parts)).containsExactly("text/plain", "text/html", "text/calendar");
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("martedì 14 giugno 2022, ore 09:30");
        assertThat(parts.getBodyPart(2).getContentType()).contains("method=REQUEST");
    }

    @Test
    void arrivesWhenTheServerIsBackAndKeepsNobodyWaiting() {
        server.stop();
        IntStream.range(0, 3).forEach(number -> post("sitting-" + number));

        assertThat(fixture.postman().deliverDue()).isZero();
        assertThat(mails()).extracting(mail -> mail.delivery().status()).containsOnly(Mail.Status.QUEUED);
        assertThat(mails()).extracting(mail -> mail.delivery().problem()).contains(Mail.Problem.SERVER_UNREACHABLE);
        fixture.setTime(OutboxFixture.NOON.plus(Duration.ofHours(1)));
        assertThat(fixture.postman().deliverDue()).isZero();

        var back = started();
        fixture.use(OutboxFixture.smtp(back.getSmtp().getPort()));
        fixture.setTime(OutboxFixture.NOON.plus(Duration.ofHours(1)).plus(Postman.LONGEST_PAUSE));
        assertThat(fixture.postman().deliverDue()).isEqualTo(3);
        assertThat(back.getReceivedMessages()).hasSize(3);
        back.stop();
    }

    @Test
    void asksAServerThatDoesNotAnswerOncePerRound() {
        fixture.use(OutboxFixture.smtp(1));
        IntStream.range(0, 5).forEach(number -> post("sitting-" + number));

        fixture.postman().deliverDue();

        assertThat(mails().stream().mapToInt(mail -> mail.delivery().attempts()).sum())
                .isEqualTo(1);
    }

    @Test
    void givesUpAfterThreeDays() {
        fixture.use(OutboxFixture.smtp(1));
        post("sitting-1");

        fixture.setTime(OutboxFixture.NOON.plus(Postman.PATIENCE).plusSeconds(1));
        fixture.postman().deliverDue();

        assertThat(onlyMail().delivery().status()).isEqualTo(Mail.Status.FAILED);
    }

    @Test
    void failsAnAddressThatIsNoneAndGoesOn() {
        fixture.post(SampleLetters.convocation("sitting-1"), new Recipient("Nessuno", "not an address"));
        post("sitting-2");

        assertThat(fixture.postman().deliverDue()).isEqualTo(1);

        assertThat(mails())
                .extracting(mail -> mail.delivery().problem())
                .containsExactlyInAnyOrder(null, Mail.Problem.NOT_SENDABLE);
    }

    @Test
    void sharesTheWorkBetweenSendersWithoutDoubles() throws Exception {
        IntStream.range(0, 40).forEach(number -> post("sitting-" + number));
        var threads = Executors.newFixedThreadPool(4);

        List<Future<Integer>> sent = IntStream.range(0, 4)
                .mapToObj(number -> threads.submit(() -> fixture.postman().deliverDue()))
                .toList();
        var total = 0;
        for (var count : sent) {
            total += count.get();
        }
        threads.shutdown();
        total += fixture.postman().deliverDue();

        assertThat(total).isEqualTo(40);
        assertThat(server.getReceivedMessages()).hasSize(40);
        assertThat(server.getReceivedMessages())
                .extracting(MimeMessage::getMessageID)
                .doesNotHaveDuplicates();
    }

    @Test
    void sendsByItselfAfterTheCommit() {
        var live = new OutboxFixture(OutboxFixture.smtp(server.getSmtp().getPort()), OutboxFixture.AUTOMATIC);
        live.schedule().start();

        live.post(SampleLetters.convocation("sitting-1"), SampleLetters.ANNA);

        assertThat(server.waitForIncomingEmail(10_000, 1)).isTrue();
        live.schedule().stop();
        assertThat(live.schedule().isRunning()).isFalse();
    }

    private static GreenMail started() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private void post(String event) {
        fixture.post(SampleLetters.convocation(event), SampleLetters.ANNA);
    }

    private List<Mail> mails() {
        return fixture.written();
    }

    private Mail onlyMail() {
        assertThat(mails()).hasSize(1);
        return mails().get(0);
    }

    private static List<String> types(MimeMultipart parts) throws Exception {
        return List.of(type(parts, 0), type(parts, 1), type(parts, 2));
    }

    private static String type(MimeMultipart parts, int index) throws Exception {
        return parts.getBodyPart(index).getContentType().split(";", 2)[0].toLowerCase(Locale.ROOT);
    }
}
