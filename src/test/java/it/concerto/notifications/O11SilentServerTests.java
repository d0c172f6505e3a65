package it.concerto.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import it.concerto.notifications.SilentServer.At;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** O11: a mail server that accepts the call and says nothing holds nobody up, and what it has not taken arrives later. */
class O11SilentServerTests {

    private static final String READING = "spring.mail.properties.mail.smtp.timeout";

    @ParameterizedTest
    @EnumSource(At.class)
    @Timeout(30)
    void whatItDoesNotTakeArrivesWhenItSpeaksAgain(At at) throws Exception {
        try (var silent = new SilentServer(at)) {
            var fixture = new OutboxFixture(sender(silent.port(), READING + "=300"));
            fixture.post(SampleLetters.convocation("sitting-1"), SampleLetters.ANNA);
            fixture.post(SampleLetters.convocation("sitting-2"), SampleLetters.ANNA);

            assertThat(fixture.postman().deliverDue()).isZero();

            assertThat(fixture.written())
                    .extracting(mail -> mail.delivery().status())
                    .containsOnly(Mail.Status.QUEUED);
            arrivesAtAnother(fixture);
        }
    }

    private static void arrivesAtAnother(OutboxFixture fixture) {
        var speaking = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        speaking.start();
        try {
            fixture.use(OutboxFixture.smtp(speaking.getSmtp().getPort()));
            fixture.setTime(OutboxFixture.NOON.plus(Postman.LONGEST_PAUSE));
            assertThat(fixture.postman().deliverDue()).isEqualTo(2);
            assertThat(speaking.getReceivedMessages()).hasSize(2);
        } finally {
            speaking.stop();
        }
    }

    /** The time-outs are those that the product ships: without them this would not end. */
    @Test
    @Timeout(40)
    void whoeverCausesAMailDoesNotWaitForTheServer() throws Exception {
        try (var silent = new SilentServer(At.GREETING)) {
            var fixture = new OutboxFixture(sender(silent.port()));
            fixture.post(SampleLetters.convocation("sitting-1"), SampleLetters.ANNA);
            var sending = new FutureTask<>(() -> fixture.postman().deliverDue());
            new Thread(sending, "postman").start();
            silent.awaitSomebody();

            fixture.post(SampleLetters.convocation("sitting-2"), SampleLetters.ANNA);
            assertThat(sending.isDone()).as("the server has not answered yet").isFalse();

            await().atMost(Duration.ofSeconds(30)).until(sending::isDone);
            assertThat(sending.get()).isZero();
            assertThat(fixture.written()).hasSize(2);
        }
    }

    @Test
    void eachWayOfSayingNothingHasItsTimeOut() {
        assertThat(((JavaMailSenderImpl) sender(1)).getJavaMailProperties())
                .containsAllEntriesOf(Map.of(
                        "mail.smtp.connectiontimeout", "5000",
                        "mail.smtp.timeout", "10000",
                        "mail.smtp.writetimeout", "10000"));
    }

    /** As the product makes it from its own settings. */
    private static JavaMailSender sender(int port, String... more) {
        var made = new JavaMailSender[1];
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
                .withPropertyValues("spring.mail.host=127.0.0.1", "spring.mail.port=" + port)
                .withPropertyValues(more)
                .run(context -> made[0] = context.getBean(JavaMailSender.class));
        return made[0];
    }
}
