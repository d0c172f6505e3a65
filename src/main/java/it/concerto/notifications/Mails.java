package it.concerto.notifications;

import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.privacy.ClearText;
import it.concerto.privacy.Matter;
import it.concerto.privacy.Permissions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mails of an Ambito, for those who read the history of its paths. */
@Service
@Transactional
public class Mails {

    /** How many lines a page lists: what went to several is one. */
    public static final int PAGE_SIZE = 20;

    private static final Set<Role> SENDERS = Set.of(Role.UDPRESP, Role.UDP);

    private final MailTable table;
    private final MailingTable mailings;
    private final DeliverySchedule deliveries;
    private final ClearText clearText;
    private final Clock clock;

    Mails(MailTable table, MailingTable mailings, DeliverySchedule deliveries, ClearText clearText, Clock clock) {
        this.table = table;
        this.mailings = mailings;
        this.deliveries = deliveries;
        this.clearText = clearText;
        this.clock = clock;
    }

    /**
     * What was written in the person's Ambiti, newest first, and one more than a page holds if there is a next page.
     *
     * @param path only of this path
     * @param page counted from 0
     */
    @Transactional(readOnly = true)
    public List<Mailing> page(Person person, @Nullable String path, int page) {
        return newest(person, path, page * PAGE_SIZE, PAGE_SIZE + 1);
    }

    /** The newest of a path. */
    @Transactional(readOnly = true)
    public List<Mailing> newest(Person person, String path, int count) {
        return newest(person, path, 0, count);
    }

    private List<Mailing> newest(Person person, @Nullable String path, int offset, int size) {
        var ambiti = ambiti(person);
        return ambiti.isEmpty() ? List.of() : mailings.newest(ambiti, path, offset, size);
    }

    private static Set<String> ambiti(Person person) {
        return Permissions.where(person, Matter.HISTORY);
    }

    /**
     * The mail, without the codes that are for its recipient alone, with a cover over contacts for whoever reads none; empty if
     * there is none that the person may see.
     */
    @Transactional(readOnly = true)
    public Optional<Mail> find(String id, Person person) {
        return table.find(id)
                .filter(mail -> Permissions.reads(person, mail.ambito(), Matter.HISTORY))
                .map(Mail::withoutCodes)
                .map(mail -> clearText.isFor(person, mail.ambito(), mail.path()) ? mail : mail.covered());
    }

    /** Whether {@link #send} would do something: the mail has not left, and the person works for the office. */
    public boolean maySend(Mail mail, Person person) {
        var waits = mail.delivery().status() == Mail.Status.ON_FILE
                || mail.delivery().status() == Mail.Status.FAILED;
        var office = SENDERS.stream().anyMatch(role -> person.has(mail.ambito(), role));
        return waits && deliveries.statusOfNewMail() == Mail.Status.QUEUED && office;
    }

    /** Where the mail stands now. */
    public MailStanding standing(Mail mail) {
        var delivery = mail.delivery();
        return MailStanding.of(delivery.status(), delivery.problem() != null, delivery.nextAttempt(), clock.instant());
    }

    /** Puts a mail that stayed on file, or failed, into the queue; does nothing to any other. */
    public void send(String id, Person person) {
        find(id, person).filter(mail -> maySend(mail, person)).ifPresent(mail -> {
            var attempts = mail.delivery().attempts();
            table.update(id, new Mail.Delivery(Mail.Status.QUEUED, attempts, null, clock.instant(), null));
            deliveries.kickAfterCommit();
        });
    }
}
