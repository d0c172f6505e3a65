package it.concerto.notifications;

import it.concerto.workflow.RuleBroken;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** How officials want to be told, each for themselves (O11). */
@Service
public class MailPreferences {

    /** Two windows may save at the same moment; more than so often nobody is overtaken. */
    private static final int TRIES = 3;

    private final MailWishTable table;
    private final DueMails due;
    private final DigestLines lines;
    private final DeliverySchedule deliveries;
    private final TransactionTemplate transaction;

    MailPreferences(
            MailWishTable table,
            DueMails due,
            DigestLines lines,
            DeliverySchedule deliveries,
            TransactionTemplate transaction) {
        this.table = table;
        this.due = due;
        this.lines = lines;
        this.deliveries = deliveries;
        this.transaction = transaction;
    }

    @Transactional(readOnly = true)
    public MailWishes of(String person) {
        return table.of(person);
    }

    /** By username; whoever has wished nothing is missing, and told {@linkplain MailWishes#USUAL as usual}. */
    @Transactional(readOnly = true)
    public Map<String, MailWishes> of(Collection<String> people) {
        return table.of(people);
    }

    /** Usernames of those who want no mail of the kind. */
    @Transactional(readOnly = true)
    public Set<String> silent(MailKind kind) {
        return table.silent(kind);
    }

    /**
     * Keeps what somebody wishes, in a transaction of its own; what waits for them already follows it. Of two that save at the same
     * moment the later stands.
     *
     * @throws RuleBroken if the summary would come in the quiet hours, or something is switched off that cannot be
     */
    public void keep(String person, MailWishes wishes) throws RuleBroken {
        if (wishes.quiet().include(wishes.summaryAt())) {
            throw new RuleBroken("O11", "summaryAt", "notifications.wishes.summaryInQuiet");
        }
        for (var each : wishes.choices().entrySet()) {
            if (!each.getKey().allows(each.getValue())) {
                throw new RuleBroken("O11", "", "notifications.wishes.notToBeSwitchedOff");
            }
        }
        for (int left = TRIES - 1; !write(person, wishes, left == 0); left--) {}
    }

    /** @return false if somebody else has written the wishes of this person meanwhile, unless it is the last try: then that is thrown */
    private boolean write(String person, MailWishes wishes, boolean last) {
        try {
            transaction.executeWithoutResult(status -> {
                table.keep(person, wishes);
                due.reconsider(person);
                lines.reconsider(person, wishes.summaryAt());
                deliveries.kickAfterCommit();
            });
            return true;
        } catch (DuplicateKeyException overtaken) {
            if (last) {
                throw overtaken;
            }
            return false;
        }
    }
}
