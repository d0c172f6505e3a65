package it.concerto.notifications;

import it.concerto.notifications.Mail.Status;
import it.concerto.privacy.Cover;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes addresses out of the mails of a path; what waits to be sent forgets its own as soon as it has left. */
@Service
@Transactional
public class ForgottenAddresses {

    private final MailTable mails;

    ForgottenAddresses(MailTable mails) {
        this.mails = mails;
    }

    /** @param words addresses, and what else is to be covered where mails repeat it */
    public void forget(String path, Set<String> words) {
        mails.of(path).forEach(mail -> forget(mail, words));
        words.forEach(word -> mails.forgetFailure(path, word));
    }

    private void forget(Mail mail, Set<String> words) {
        var address = mail.recipient().email();
        var isTheirs = words.stream().anyMatch(address::equalsIgnoreCase);
        var covered = new HashSet<>(words);
        if (isTheirs && mail.delivery().status() == Status.QUEUED) {
            covered.removeIf(address::equalsIgnoreCase);
        }
        var body = mail.body();
        var entry = body.invitation() == null ? null : Cover.over(body.invitation(), covered);
        var left = new Mail.Body(
                Cover.over(body.subject(), covered),
                Cover.over(body.text(), covered),
                Cover.over(body.html(), covered),
                entry);
        if (isTheirs || !left.equals(body)) {
            mails.forget(mail, left, isTheirs);
        }
    }
}
