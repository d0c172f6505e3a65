package it.concerto.desk.bulk;

import it.concerto.identity.People;
import it.concerto.notifications.MailKind;
import it.concerto.notifications.Official;
import it.concerto.notifications.PersonalMail;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells somebody once what was done to several tasks, in each path of which they are: that a colleague has given them to them (M23), or
 * has commented on some that concern them (M24).
 */
@Component
class BulkMail {

    private static final Logger LOG = LoggerFactory.getLogger(BulkMail.class);

    private final BulkNewsStore store;
    private final PersonalMail mail;
    private final People people;
    private final BulkWords words;
    private final TransactionTemplate transaction;

    BulkMail(BulkNewsStore store, PersonalMail mail, People people, BulkWords words, TransactionTemplate transaction) {
        this.store = store;
        this.mail = mail;
        this.people = people;
        this.words = words;
        this.transaction = transaction;
    }

    /** Tells what was done of those that nobody does any more; what goes wrong with one must not keep the others waiting. */
    void tellRest() {
        store.over().forEach(this::tell);
    }

    /**
     * Each mail takes the place of what it tells, in one transaction. What goes wrong is not the fault of whoever has just done it: it
     * stays to be told, and is with the {@linkplain #tellRest rest}.
     */
    void tell(String bulk) {
        try {
            transaction.executeWithoutResult(status -> store.take(bulk).stream()
                    .collect(Collectors.groupingBy(news -> List.of(news.person(), news.path())))
                    .values()
                    .forEach(this::post));
        } catch (RuntimeException e) {
            LOG.error("What was done to several tasks could not be told; it is tried again", e);
        }
    }

    private void post(List<BulkNews> all) {
        var first = all.get(0);
        people.findActive(first.person())
                .filter(person -> person.belongsTo(first.ambito()))
                .map(Official::of)
                .ifPresent(official -> mail.tell(
                        first.kind() == BulkAction.GIVE ? MailKind.ASSIGNMENT : MailKind.COMMENT,
                        words.letter(all),
                        List.of(official)));
    }
}
