package it.concerto.notifications;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.util.concurrent.CountDownLatch;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server that says nothing until a test lets it. */
final class SlowServer extends JavaMailSenderImpl {

    private final CountDownLatch asked;
    private final CountDownLatch answers;

    SlowServer(GreenMail server, CountDownLatch asked, CountDownLatch answers) {
        this.asked = asked;
        this.answers = answers;
        setHost("127.0.0.1");
        setPort(server.getSmtp().getPort());
    }

    @Override
    public void send(MimeMessage message) {
        asked.countDown();
        try {
            answers.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        super.send(message);
    }
}
