package it.concerto.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands due mails to the mail server, one transaction each: the row stays locked while its mail is on the wire, so several
 * nodes share the work, and a node that dies leaves its mail to the others.
 */
@Component
class Postman {

    static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    static final Duration PATIENCE = Duration.ofDays(3);

    private final DueMails due;
    private final MailFactory factory;
    private final ObjectProvider<JavaMailSender> server;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Postman(
            DueMails due,
            MailFactory factory,
            ObjectProvider<JavaMailSender> server,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.due = due;
        this.factory = factory;
        this.server = server;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    boolean hasServer() {
        return server.getIfAvailable() != null;
    }

    /**
     * Sends what is due, until nothing is or the server does not answer.
     *
     * @return how many mails the server took
     */
    int deliverDue() {
        var sender = server.getIfAvailable();
        var sent = 0;
        while (sender != null) {
            var delivery = next(sender);
            if (delivery.isEmpty() || delivery.get().problem() == Mail.Problem.SERVER_UNREACHABLE) {
                break;
            }
            sent += delivery.get().status() == Mail.Status.SENT ? 1 : 0;
        }
        return sent;
    }

    private Optional<Mail.Delivery> next(JavaMailSender sender) {
        var delivery = transaction.execute(status -> due.claim().map(mail -> {
            var outcome = after(mail, attempt(mail, sender));
            due.settle(mail, outcome);
            return outcome;
        }));
        return Objects.requireNonNull(delivery);
    }

    private Mail.@Nullable Problem attempt(Mail mail, JavaMailSender sender) {
        try {
            var message = sender.createMimeMessage();
            factory.fill(message, mail);
            sender.send(message);
            return null;
        } catch (Exception e) {
            return Failures.classify(e);
        }
    }

    private Mail.Delivery after(Mail mail, Mail.@Nullable Problem problem) {
        var now = clock.instant();
        var attempts = mail.delivery().attempts() + 1;
        if (problem == null) {
            return new Mail.Delivery(Mail.Status.SENT, attempts, null, now, now);
        }
        var givesUp = !problem.passes() || mail.written().plus(PATIENCE).isBefore(now);
        var status = givesUp ? Mail.Status.FAILED : Mail.Status.QUEUED;
        return new Mail.Delivery(status, attempts, problem, nextAttempt(now, attempts), null);
    }

    private static Instant nextAttempt(Instant now, int attempts) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 10));
        return now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }
}
