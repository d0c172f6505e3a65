package it.concerto.notifications;

import it.concerto.notifications.FailedDelivery.Remedy;
import it.concerto.workflow.RuleBroken;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office does about mail that did not arrive (M20). */
@Service
@Transactional(rollbackFor = RuleBroken.class)
public class FailedDeliveries {

    private final FailedDeliveryTable failures;
    private final MailTable mails;
    private final Outbox outbox;
    private final DeliverySchedule deliveries;
    private final Clock clock;

    FailedDeliveries(
            FailedDeliveryTable failures, MailTable mails, Outbox outbox, DeliverySchedule deliveries, Clock clock) {
        this.failures = failures;
        this.mails = mails;
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** The failure that a process of ours refers to. */
    @Transactional(readOnly = true)
    public FailedDelivery get(String id) {
        return failures.find(id).orElseThrow(() -> new IllegalStateException("No failed delivery " + id));
    }

    /** The mails that have not arrived, the oldest first; none once they have been sent again by hand. */
    @Transactional(readOnly = true)
    public List<Mail> mails(String id) {
        return mails.failed(id);
    }

    /** Sends the mails to the same address again; if they fail again, there is a new task. */
    public void retry(String id, String by) {
        for (var mail : mails.failed(id)) {
            var attempts = mail.delivery().attempts();
            mails.update(mail.id(), new Mail.Delivery(Mail.Status.QUEUED, attempts, null, clock.instant(), null));
        }
        failures.settle(id, Remedy.RETRY, null, by);
        deliveries.kickAfterCommit();
    }

    /**
     * Sends the same mails to another address; those to the old one stay on record as failed.
     *
     * @throws RuleBroken if it is the address that failed
     */
    public void readdress(String id, String address, String by) throws RuleBroken {
        var failure = get(id);
        if (address.equalsIgnoreCase(failure.recipient().email())) {
            throw new RuleBroken("M20", "newAddress", "notifications.failure.sameAddress");
        }
        var recipient = new Recipient(failure.recipient().name(), address);
        for (var mail : mails.failed(id)) {
            outbox.postAgain(mail, recipient);
        }
        failures.settle(id, Remedy.OTHER_ADDRESS, null, by);
        deliveries.kickAfterCommit();
    }

    /** Leaves the mails undelivered; the note says why, and how the recipient was told instead. */
    public void giveUp(String id, String note, String by) {
        failures.settle(id, Remedy.GIVE_UP, note, by);
    }
}
