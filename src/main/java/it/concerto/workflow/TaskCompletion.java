package it.concerto.workflow;

import it.concerto.forms.FieldError;
import it.concerto.forms.FormReading;
import it.concerto.forms.Submission;
import it.concerto.forms.Verdict;
import it.concerto.identity.Person;
import it.concerto.workflow.DeployedForms.DeployedForm;
import it.concerto.workflow.TaskAnswers.Said;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;

/** The way of an answer: judged by its form, taken by its module, kept, and the engine moved on. */
@Component
class TaskCompletion {

    private final DeployedForms forms;
    private final AnswerChecks checks;
    private final AnswerHandlers handlers;
    private final TaskAnswers answers;
    private final TaskService engine;

    TaskCompletion(
            DeployedForms forms,
            AnswerChecks checks,
            AnswerHandlers handlers,
            TaskAnswers answers,
            TaskService engine) {
        this.forms = forms;
        this.checks = checks;
        this.handlers = handlers;
        this.answers = answers;
        this.engine = engine;
    }

    DeployedForm form(InboxEntry entry) {
        return forms.of(entry);
    }

    Map<String, Object> given(InboxEntry entry, Person person) {
        return given(form(entry), new TaskOfPerson(engine, entry.row(), person));
    }

    private Map<String, Object> given(DeployedForm form, TaskInHand task) {
        return handlers.given(form.form().id(), task);
    }

    /** In the language in which the person read it: what a form is given may be words, and comes back with the answer. */
    private Map<String, Object> given(DeployedForm form, TaskInHand task, Submission submission) {
        var now = LocaleContextHolder.getLocale();
        LocaleContextHolder.setLocale(
                FormReading.of(submission).map(FormReading::language).orElse(now));
        try {
            return given(form, task);
        } finally {
            LocaleContextHolder.setLocale(now);
        }
    }

    /** What the form itself says against an answer. */
    List<FieldError> problems(InboxEntry entry, Person person, Submission submission) {
        return checks.judge(form(entry).form(), given(entry, person), submission) instanceof Verdict.Refused refused
                ? refused.errors()
                : List.of();
    }

    /** A refusal marks the transaction for roll-back: nothing of the answer may stay. */
    Completion complete(InboxEntry entry, Person person, Submission submission, TransactionStatus transaction) {
        var task = new TaskOfPerson(engine, entry.row(), person);
        var form = form(entry);
        var given = given(form, task, submission);
        var stale = checks.stale(
                form.form(), given, submission, handlers.reckoned(form.form().id()));
        if (stale.isPresent()) {
            transaction.setRollbackOnly();
            return stale.get();
        }
        var verdict = checks.judge(form.form(), given, submission);
        if (verdict instanceof Verdict.Refused refused) {
            transaction.setRollbackOnly();
            return new Completion.Refused(refused.errors(), refused.typed());
        }
        var answer = ((Verdict.Accepted) verdict).answer();
        try {
            answers.store(entry, new Said(form, given, answer), person);
            handlers.accept(form.form().id(), task, answer);
            engine.complete(task.id(), task.changes());
            return new Completion.Completed(task.path());
        } catch (RuleBroken e) {
            transaction.setRollbackOnly();
            return new Completion.Refused(List.of(e.asFieldError()), submission);
        }
    }
}
