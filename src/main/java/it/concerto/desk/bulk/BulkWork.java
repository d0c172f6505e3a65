package it.concerto.desk.bulk;

import it.concerto.comments.Comments;
import it.concerto.forms.FieldError;
import it.concerto.forms.FormReading;
import it.concerto.identity.Person;
import it.concerto.workflow.AlreadyClaimed;
import it.concerto.workflow.AlreadyCompleted;
import it.concerto.workflow.Assignments;
import it.concerto.workflow.Completion;
import it.concerto.workflow.Contended;
import it.concerto.workflow.DueChanges;
import it.concerto.workflow.FixedTerm;
import it.concerto.workflow.Gift;
import it.concerto.workflow.NewDue;
import it.concerto.workflow.NotAColleague;
import it.concerto.workflow.NotYours;
import it.concerto.workflow.TaskChanged;
import it.concerto.workflow.TaskNotFound;
import it.concerto.workflow.Tasks;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Does to one task what is to be done to several, or looks whether it could; each task is a transaction of its own. */
@Component
class BulkWork {

    private static final Logger LOG = LoggerFactory.getLogger(BulkWork.class);

    private final Tasks tasks;
    private final Assignments assignments;
    private final DueChanges dueDates;
    private final Comments comments;
    private final MessageSource messages;

    BulkWork(Tasks tasks, Assignments assignments, DueChanges dueDates, Comments comments, MessageSource messages) {
        this.tasks = tasks;
        this.assignments = assignments;
        this.dueDates = dueDates;
        this.comments = comments;
        this.messages = messages;
    }

    /** How something goes that others may stand against. */
    private interface Attempt {
        BulkRow make()
                throws TaskNotFound, AlreadyCompleted, AlreadyClaimed, NotYours, NotAColleague, FixedTerm, TaskChanged,
                        Contended;
    }

    /** Whether it could be done now, with nothing done. */
    BulkRow check(Person person, BulkOrder order, BulkRow row, Locale language) {
        return outcome(row, () -> {
            var id = row.task();
            switch (order.action()) {
                case CLAIM -> {
                    return free(person, row);
                }
                case RELEASE -> {
                    if (tasks.inHand(person, id).group() == null) {
                        throw new NotYours(id);
                    }
                }
                case GIVE -> assignments.check(person, id, gift(order, row, null));
                case DUE -> dueDates.check(person, id, due(order, row, null));
                case COMMENT -> tasks.get(person, id);
                case COMPLETE -> {
                    return judged(person, order, row, language);
                }
            }
            return row.with(BulkOutcome.READY, "", null);
        });
    }

    private BulkRow free(Person person, BulkRow row) throws TaskNotFound, AlreadyCompleted {
        var holder = tasks.get(person, row.task()).assignee();
        return holder == null || holder.username().equals(person.username())
                ? row.with(BulkOutcome.READY, "", null)
                : row.with(BulkOutcome.HELD, holder.displayName(), null);
    }

    private BulkRow judged(Person person, BulkOrder order, BulkRow row, Locale language)
            throws TaskNotFound, NotYours, AlreadyCompleted {
        var errors = tasks.problems(person, row.task(), Objects.requireNonNull(order.answer()));
        return errors.isEmpty()
                ? row.with(BulkOutcome.READY, "", null)
                : row.with(BulkOutcome.REFUSED, said(errors, language), null);
    }

    /** @param mark with which it is written down, in the transaction of each, what is done */
    BulkRow apply(Person person, BulkOrder order, BulkMark mark, BulkRow row, Locale language) {
        return outcome(row, () -> {
            var id = row.task();
            String change = null;
            switch (order.action()) {
                case CLAIM -> tasks.claim(person, id, () -> mark.done(row));
                case RELEASE -> tasks.release(person, id, () -> mark.done(row));
                case GIVE -> change = assignments.give(person, id, gift(order, row, mark.bulk()));
                case DUE -> change = dueDates.move(person, id, due(order, row, mark.bulk()));
                case COMMENT -> comments.addAmongSeveral(person, tasks.get(person, id), order.words(), mark.bulk());
                case COMPLETE -> {
                    return completed(person, order, mark, row, language);
                }
            }
            return row.with(BulkOutcome.DONE, "", change);
        });
    }

    /** Takes back what was done; where something stands against it, it can be tried again, or stays done. */
    BulkRow undo(Person person, BulkAction action, BulkMark mark, BulkRow row) {
        var change = Objects.requireNonNull(row.change());
        var outcome = outcome(row, () -> {
            if (action == BulkAction.GIVE) {
                assignments.takeBack(person, change, () -> mark.undone(row));
            } else {
                dueDates.takeBack(person, change, () -> mark.undone(row));
            }
            return row.with(BulkOutcome.UNDONE, "", null);
        });
        return switch (outcome.outcome()) {
            case UNDONE -> outcome;
            case CHANGED -> row.with(BulkOutcome.KEPT, "", change);
            default -> row.with(outcome.outcome(), outcome.detail(), change);
        };
    }

    private BulkRow completed(Person person, BulkOrder order, BulkMark mark, BulkRow row, Locale language)
            throws TaskNotFound, AlreadyCompleted, NotYours, Contended {
        if (row.reading() == null) {
            return row.with(BulkOutcome.CHANGED, "", null);
        }
        var answer = Objects.requireNonNull(order.answer()).with(FormReading.INPUT, row.reading());
        var completion = tasks.complete(person, row.task(), answer, () -> mark.done(row));
        if (completion instanceof Completion.Refused refused) {
            return row.with(BulkOutcome.REFUSED, said(refused.errors(), language), null);
        }
        return row.with(completion instanceof Completion.Stale ? BulkOutcome.CHANGED : BulkOutcome.DONE, "", null);
    }

    private BulkRow outcome(BulkRow row, Attempt attempt) {
        try {
            return attempt.make();
        } catch (AlreadyClaimed lost) {
            return row.with(BulkOutcome.HELD, lost.by().displayName(), null);
        } catch (AlreadyCompleted lost) {
            return row.with(BulkOutcome.ANSWERED, lost.by().displayName(), null);
        } catch (TaskChanged lost) {
            return lost.holder()
                    .map(holder -> row.with(BulkOutcome.HELD, holder.displayName(), null))
                    .orElse(row.with(BulkOutcome.CHANGED, "", null));
        } catch (NotYours refused) {
            return row.with(BulkOutcome.NOT_YOURS, "", null);
        } catch (NotAColleague refused) {
            return row.with(BulkOutcome.NOT_FOR_THEM, "", null);
        } catch (FixedTerm refused) {
            return row.with(BulkOutcome.FIXED_TERM, "", null);
        } catch (Contended lost) {
            return row.with(BulkOutcome.CONTENDED, "", null);
        } catch (TaskNotFound gone) {
            return row.with(BulkOutcome.GONE, "", null);
        } catch (RuntimeException fault) {
            LOG.error("One of several tasks could not be done: {}", row.task(), fault);
            return row.with(BulkOutcome.FAILED, "", null);
        }
    }

    private String said(List<FieldError> errors, Locale language) {
        var first = errors.get(0);
        return messages.getMessage(first.messageKey(), first.arguments().toArray(), language);
    }

    private static Gift gift(BulkOrder order, BulkRow row, @Nullable String bulk) {
        return new Gift(Objects.requireNonNull(order.colleague()), order.words(), row.holder(), bulk);
    }

    private static NewDue due(BulkOrder order, BulkRow row, @Nullable String bulk) {
        return new NewDue(Objects.requireNonNull(order.due()), order.words(), row.due(), bulk);
    }

    /** The row as it is when somebody looks at it for the first time; what they may not see looks like what is not there. */
    BulkRow seen(Person person, int place, String task) {
        var unseen = BulkRow.unseen(place, task);
        return outcome(unseen, () -> {
            var row = assignments.seen(person, task);
            var holder = row.assignee();
            return new BulkRow(
                    place,
                    task,
                    row.path(),
                    row.title(),
                    holder == null ? null : holder.username(),
                    row.due(),
                    null,
                    BulkOutcome.READY,
                    "",
                    null);
        });
    }
}
