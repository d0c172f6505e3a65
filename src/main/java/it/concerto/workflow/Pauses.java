package it.concerto.workflow;

import it.concerto.identity.Person;
import it.concerto.organisation.Pause;
import it.concerto.time.Rome;
import it.concerto.workflow.DueStep.Cause;
import it.concerto.workflow.engine.PausedTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/**
 * Lets the term of a task stand still while somebody's answer is awaited: once, thirty days at most (L. 241/1990, art. 2, c. 7).
 * The days of the wait do not count; those that were left go on after it.
 */
@Service
public class Pauses {

    private static final String RULE = "L. 241/1990, art. 2, c. 7";

    private final Tasks tasks;
    private final PausedTerms terms;
    private final PauseStore store;
    private final Deeds deeds;
    private final TaskTurns turns;

    Pauses(Tasks tasks, PausedTerms terms, PauseStore store, Deeds deeds, TaskTurns turns) {
        this.tasks = tasks;
        this.terms = terms;
        this.store = store;
        this.deeds = deeds;
        this.turns = turns;
    }

    /**
     * What was asked of whom.
     *
     * @param what in the words of whoever asked
     */
    public record Question(Awaited awaited, LocalDate askedOn, String what) {}

    /** Whether the term of a task may stand still from now on. */
    public boolean isPossible(InboxRow row, List<DueStep> steps) {
        return obstacle(row, steps).isEmpty();
    }

    private Optional<String> obstacle(InboxRow row, List<DueStep> steps) {
        if (steps.stream().anyMatch(DueStep::stoodStill)) {
            return Optional.of("desk.pause.once");
        }
        if (steps.isEmpty() || !last(steps).runsUntil(row.due())) {
            return Optional.of("desk.pause.fixed");
        }
        return row.isLate(store.now()) ? Optional.of("desk.pause.late") : Optional.empty();
    }

    /**
     * Stops the term, in the hands of whoever has the task.
     *
     * @throws RuleBroken if it has stood still before, is over, or does not run by itself
     * @throws TaskChanged if it is due at another time than was seen
     */
    public void suspend(Person person, String task, Question question)
            throws TaskNotFound, NotYours, AlreadyCompleted, RuleBroken, TaskChanged, Contended {
        var row = tasks.inHand(person, task);
        var steps = store.steps(task);
        var obstacle = obstacle(row, steps);
        if (obstacle.isPresent()) {
            throw new RuleBroken(RULE, "", obstacle.get());
        }
        var reckoning = Optional.ofNullable(last(steps).reckoning()).orElseThrow();
        requireDay(question.askedOn(), Rome.local(reckoning.began()).toLocalDate(), "askedOn", "desk.pause.askedOn");
        var longest = new Pause(
                question.askedOn(),
                Pause.latest(question.askedOn()),
                question.awaited().name());
        turns.take(person, task, () -> terms.reckon(
                        row, reckoning.with(List.of(longest)), Cause.PAUSED, question.what(), person.username())
                .map(due -> {
                    store.begin(row, question, person.username());
                    return tell(row, "desk.deed.suspended", question.askedOn(), due, question.what(), person);
                }));
    }

    /**
     * Lets the term go on from the day of the answer, or from the day on which nobody waits for it any more.
     *
     * @param how the answer, or why there is none
     * @throws TaskChanged if it is due at another time than was seen
     */
    public void resume(Person person, String task, LocalDate answeredOn, String how)
            throws TaskNotFound, NotYours, AlreadyCompleted, RuleBroken, TaskChanged, Contended {
        var row = tasks.inHand(person, task);
        var suspended = store.running(task).orElseThrow(() -> new RuleBroken(RULE, "", "desk.pause.over"));
        requireDay(answeredOn, suspended.since(), "answeredOn", "desk.pause.answeredOn");
        var pause = Pause.of(suspended.since(), answeredOn, suspended.awaited().name());
        turns.take(person, task, () -> due(row, pause, how, person).map(due -> {
            if (!store.end(task, answeredOn, person.username())) {
                throw new OptimisticLockingFailureException("Somebody else has resumed it");
            }
            return tell(row, "desk.deed.resumed", answeredOn, due, how, person);
        }));
    }

    /** A date that somebody has chosen meanwhile follows from nothing, and stays. */
    private Optional<Instant> due(InboxRow row, Pause pause, String how, Person person) {
        var reckoning = last(store.steps(row.taskId())).reckoning();
        return reckoning == null
                ? Optional.ofNullable(row.due())
                : terms.reckon(row, reckoning.with(List.of(pause)), Cause.RESUMED, how, person.username());
    }

    private static DueStep last(List<DueStep> steps) {
        return steps.get(steps.size() - 1);
    }

    private void requireDay(LocalDate day, LocalDate earliest, String field, String message) throws RuleBroken {
        if (day.isBefore(earliest) || day.isAfter(Rome.local(store.now()).toLocalDate())) {
            throw new RuleBroken(RULE, field, message);
        }
    }

    private Instant tell(InboxRow row, String what, LocalDate day, Instant due, String reason, Person person) {
        var until = Rome.local(due).toLocalDate().toString();
        var deed = new Deed(what, Deed.subject(row), day.toString(), until, reason, null);
        deeds.record(row.ambito(), row.path(), deed, ActingPerson.of(person, Optional.ofNullable(row.onBehalfOf())));
        return due;
    }
}
