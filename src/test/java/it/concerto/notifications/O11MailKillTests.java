package it.concerto.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import it.concerto.notifications.KilledPoster.Moment;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process dies without a word while a mail is on its way; the next one looks after it. */
class O11MailKillTests {

    @TempDir
    Path folder;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void sendsOnceWhatWasCommittedAndNotYetSent() throws Exception {
        dieAt(Moment.AFTER_THE_COMMIT);
        assertThat(server.getReceivedMessages()).isEmpty();

        assertThat(next().postman().deliverDue()).isEqualTo(1);
        assertThat(next().postman().deliverDue()).isZero();

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void forgetsWhatWasNotCommitted() throws Exception {
        dieAt(Moment.BEFORE_THE_COMMIT);

        assertThat(next().postman().deliverDue()).isZero();

        assertThat(server.getReceivedMessages()).isEmpty();
    }

    /** Nobody can know whether the server took it: it goes out again, under the id by which the reader's mailbox knows it. */
    @Test
    void sendsUnderTheSameIdWhatTheServerMayHaveTaken() throws Exception {
        dieAt(Moment.AFTER_THE_SERVER_TOOK_IT);
        assertThat(server.getReceivedMessages()).hasSize(1);

        assertThat(next().postman().deliverDue()).isEqualTo(1);

        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(server.getReceivedMessages())
                .extracting(MimeMessage::getMessageID)
                .containsOnly(server.getReceivedMessages()[0].getMessageID());
    }

    private OutboxFixture next() {
        return new OutboxFixture(
                KilledPoster.database(folder.resolve("mail")),
                OutboxFixture.smtp(server.getSmtp().getPort()),
                OutboxFixture.SETTINGS);
    }

    private void dieAt(Moment moment) throws IOException, InterruptedException {
        var errors = folder.resolve("errors.txt").toFile();
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledPoster.class.getName(),
                        folder.resolve("mail").toString(),
                        String.valueOf(server.getSmtp().getPort()),
                        moment.name())
                .redirectError(errors)
                .start();
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            assertThat(output.lines().anyMatch(KilledPoster.REACHED::equals))
                    .as(() -> contentOf(errors))
                    .isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
