package it.concerto.notifications;

import it.concerto.ledger.AuditEvent;
import it.concerto.ledger.Ledger;
import it.concerto.time.Rome;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mails whose turn has come, as far as the quiet hours of their recipients let them leave. */
@Repository
class DueMails {

    private final JdbcClient jdbc;
    private final MailTable mails;
    private final MailWishTable wishes;
    private final Ledger ledger;
    private final Clock clock;

    DueMails(JdbcClient jdbc, MailTable mails, MailWishTable wishes, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.mails = mails;
        this.wishes = wishes;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Locks the mail that has waited longest for its turn and that nobody else holds, until the transaction ends. What comes on
     * its way in quiet hours, because a server was down or nobody was there to send it, waits for their end.
     */
    Optional<Mail> claim() {
        var due = next();
        while (due.isPresent() && isHeld(due.get())) {
            due = next();
        }
        return due;
    }

    private Optional<Mail> next() {
        return jdbc.sql(
                        """
                        select * from cz_mail where status = 'QUEUED' and next_attempt_at <= ?
                        order by next_attempt_at, id fetch first 1 row only for update skip locked
                        """)
                .param(Rome.column(clock.instant()))
                .query(MailTable::mail)
                .optional();
    }

    private boolean isHeld(Mail mail) {
        var person = mail.person();
        var now = clock.instant();
        var end = person == null ? now : wishes.of(person).quiet().end(now);
        if (!end.isAfter(now)) {
            return false;
        }
        var attempts = mail.delivery().attempts();
        mails.update(mail.id(), new Mail.Delivery(Mail.Status.QUEUED, attempts, null, end, null));
        return true;
    }

    void settle(Mail mail, Mail.Delivery delivery) {
        mails.update(mail.id(), delivery);
        if (delivery.status() != Mail.Status.QUEUED) {
            tell(mail, delivery.status() == Mail.Status.SENT ? "mail.sent" : "mail.failed");
        }
    }

    /** What left and what was given up, not that it will be tried again; the chain knows the mail by its id alone. */
    private void tell(Mail mail, String action) {
        var said = Map.of(
                "recipient", mail.recipient().email(),
                "subject", mail.body().subject(),
                "text", mail.body().text());
        var path = mail.path().isEmpty() ? null : mail.path();
        var about = mail.code() == MailCode.M26 ? "chain." : "";
        ledger.record(new AuditEvent(
                mail.ambito(), path, about + action, mail.id() + " " + mail.code(), null, null, said, false));
    }

    /** Lets what waits for somebody's quiet hours come up again: they are others now. */
    void reconsider(String person) {
        jdbc.sql(
                        """
                        update cz_mail set next_attempt_at = :now
                        where person = :person and status = 'QUEUED' and problem is null and next_attempt_at > :now
                        """)
                .param("person", person)
                .param("now", Rome.column(clock.instant()))
                .update();
    }
}
