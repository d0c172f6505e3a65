package it.concerto.notifications;

import it.concerto.notifications.Mail.Status;
import it.concerto.privacy.Cover;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes addresses out of the mails of a path; what waits to be sent forgets its own as soon as it has left. */
@Service
@Transactional
public class ForgottenAddresses {

    private final MailTable mails;
    private final FailedDeliveryTable failures;

    ForgottenAddresses(MailTable mails, FailedDeliveryTable failures) {
        this.mails = mails;
        this.failures = failures;
    }

    /**
     * @param events how the events of mails about whoever is to be reached no more begin
     * @param theirs whether a recipient is one of them; other mails stay as they are
     * @param words addresses, and what else is to be covered where these mails repeat it
     */
    public void forget(String path, Set<String> events, Predicate<Recipient> theirs, Set<String> words) {
        var forgotten = new HashSet<String>();
        events.stream().flatMap(event -> mails.about(path, event).stream()).forEach(mail -> {
            forgotten.add(mail.id());
            forget(mail, words);
        });
        mails.of(path).stream()
                .filter(mail -> theirs.test(mail.recipient()) && !forgotten.contains(mail.id()))
                .forEach(mail -> forget(mail, words));
        failures.forget(path, theirs);
    }

    private void forget(Mail mail, Set<String> words) {
        var address = mail.recipient().email();
        var covered = new HashSet<>(words);
        covered.add(address);
        if (mail.delivery().status() == Status.QUEUED) {
            covered.removeIf(address::equalsIgnoreCase);
        }
        var body = mail.body();
        var entry = body.invitation() == null ? null : Cover.over(body.invitation(), covered);
        var left = new Mail.Body(
                Cover.over(body.subject(), covered),
                Cover.over(body.text(), covered),
                Cover.over(body.html(), covered),
                entry);
        mails.forget(mail, left);
    }
}
