package it.concerto.desk.web;

import it.concerto.forms.FormReading;
import it.concerto.forms.FormViews;
import it.concerto.forms.Submission;
import it.concerto.forms.SubmissionReader;
import it.concerto.identity.Person;
import it.concerto.workflow.AlreadyCompleted;
import it.concerto.workflow.Completion;
import it.concerto.workflow.TaskNotFound;
import it.concerto.workflow.Tasks;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The page on which somebody chooses, question by question, between what they typed and what others have changed meanwhile.
 * It carries the whole answer along; nothing is stored before the choice is made.
 */
@Component
class ChangedPage {

    private static final String DIFFERS = "_differs";
    private static final String TAKE = "_take.";
    private static final String MINE = "mine";
    private static final String THEIRS = "theirs";

    /** What the form was given when the choice was shown: once made, the answer goes on from there. */
    private static final String SETTLED = "_settled";

    private final Tasks tasks;
    private final FormViews views;
    private final SubmissionReader submissions;
    private final ChangesMeanwhile meanwhile;
    private final TaskPage page;

    ChangedPage(Tasks tasks, FormViews views, SubmissionReader submissions, ChangesMeanwhile meanwhile, TaskPage page) {
        this.tasks = tasks;
        this.views = views;
        this.submissions = submissions;
        this.meanwhile = meanwhile;
        this.page = page;
    }

    String show(Person person, String id, Completion.Stale stale, Model model) throws TaskNotFound, AlreadyCompleted {
        var task = tasks.open(person, id);
        page.facts(task, model);
        model.addAttribute("stale", stale);
        model.addAttribute("meanwhile", meanwhile.since(stale.since(), person, task.row(), stale.differences()));
        model.addAttribute("carried", submissions.carried(stale.typed()));
        model.addAttribute("settled", page.reading(task));
        model.addAttribute("undecided", !stale.typed().texts(DIFFERS).isEmpty());
        return "desk/task-changed";
    }

    /** The answer as the person chose; as long as something is left to choose it still says what the person had read. */
    Submission chosen(Person person, String id, Submission sent) throws TaskNotFound, AlreadyCompleted {
        if (sent.text(SETTLED).isEmpty()) {
            return sent;
        }
        var task = tasks.open(person, id);
        var answer = sent.with(FormReading.INPUT, sent.text(SETTLED)).without(DIFFERS);
        for (var path : Set.copyOf(sent.texts(DIFFERS))) {
            var choice = sent.text(TAKE + path);
            if (choice.equals(THEIRS)) {
                answer = answer.with(path, views.untouched(task.form(), task.given(), path));
            } else if (!choice.equals(MINE)) {
                return sent;
            }
        }
        return answer;
    }
}
