package it.concerto.desk.bulk;

import it.concerto.desk.bulk.Bulk.State;
import it.concerto.identity.Person;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/**
 * Does the same to several tasks: looked at first, then each in a transaction of its own, with what became of each kept for
 * some days. More than a few are done in the background.
 */
@Service
public class Bulks {

    /** So many at once. */
    public static final int MOST = 200;

    /** So many whoever wants them done waits for. */
    private static final int AT_ONCE = 20;

    private final BulkStore store;
    private final BulkWork work;
    private final BulkForms forms;
    private final BulkRunner runner;
    private final BulkMail mail;

    Bulks(BulkStore store, BulkWork work, BulkForms forms, BulkRunner runner, BulkMail mail) {
        this.store = store;
        this.work = work;
        this.forms = forms;
        this.runner = runner;
        this.mail = mail;
    }

    /**
     * Looks at each task and keeps what it sees; nothing is done.
     *
     * @param tasks ids as somebody sent them, each once, {@value #MOST} at most
     * @return id of what can be {@linkplain #start started}
     */
    public String look(Person person, BulkOrder order, List<String> tasks, Locale language) {
        var rows = new ArrayList<BulkRow>();
        String form = null;
        for (var task : new LinkedHashSet<>(tasks).stream().limit(MOST).toList()) {
            var seen = work.seen(person, rows.size(), task);
            if (seen.outcome() == BulkOutcome.READY) {
                var asked = order.action() == BulkAction.COMPLETE ? forms.of(person, task) : null;
                form = form == null && asked != null ? asked.form() : form;
                seen = asked == null || asked.form().equals(form)
                        ? work.check(person, order, seen.read(asked == null ? null : asked.reading()), language)
                        : seen.with(BulkOutcome.OTHER_FORM, "", null);
            }
            rows.add(seen);
        }
        return store.add(person, order.action(), rows);
    }

    /** What the person has wanted done; of others there is nothing to find. */
    public Optional<Bulk> find(Person person, String id) {
        return store.find(person, id);
    }

    /** Does it to all that nothing stood against; a second time nothing happens. */
    public void start(Person person, String id, BulkOrder order, Locale language) {
        store.find(person, id)
                .filter(bulk -> bulk.action() == order.action() && store.advance(id, State.PREVIEW, State.RUNNING))
                .ifPresent(bulk -> run(bulk, () -> {
                    try {
                        each(
                                bulk,
                                row -> row.outcome() == BulkOutcome.READY,
                                row -> work.apply(person, order, mark(id), row, language));
                    } finally {
                        store.advance(id, State.RUNNING, State.DONE);
                        mail.tell(id);
                    }
                }));
    }

    /** Takes back all of it that can be taken back; a second time only what others stood against for a moment. */
    public void undo(Person person, String id) {
        store.find(person, id)
                .filter(bulk -> bulk.isUndoable() && store.advance(id, bulk.state(), State.UNDOING))
                .ifPresent(bulk -> run(bulk, () -> {
                    try {
                        each(bulk, BulkRow::isUndoable, row -> work.undo(person, bulk.action(), mark(id), row));
                    } finally {
                        store.advance(id, State.UNDOING, State.UNDONE);
                    }
                }));
    }

    private BulkMark mark(String id) {
        return new BulkMark(store, id);
    }

    private void run(Bulk bulk, Runnable all) {
        if (bulk.rows().size() > AT_ONCE) {
            runner.later(bulk.id(), all);
        } else {
            all.run();
        }
    }

    /** What happens to one row. */
    private interface Step {
        BulkRow of(BulkRow row);
    }

    private void each(Bulk bulk, Predicate<BulkRow> waiting, Step step) {
        bulk.rows().stream()
                .filter(waiting)
                .takeWhile(row -> runner.isRunning())
                .forEach(row -> store.settle(bulk.id(), step.of(row)));
    }
}
