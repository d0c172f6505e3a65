package it.concerto.desk.web;

import it.concerto.drafts.Draft;
import it.concerto.drafts.DraftPlace;
import it.concerto.drafts.Drafts;
import it.concerto.forms.FieldError;
import it.concerto.forms.FormReading;
import it.concerto.forms.FormViews;
import it.concerto.forms.Submission;
import it.concerto.identity.Person;
import it.concerto.path.PathNames;
import it.concerto.workflow.DaysLeft;
import it.concerto.workflow.OpenTask;
import it.concerto.workflow.OpenTask.Standing;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of a task: its facts, its form, and what the person has typed so far. */
@Component
class TaskPage {

    private final FormViews views;
    private final PathNames names;
    private final Drafts drafts;
    private final TaskArrangements arrangements;
    private final Clock clock;

    TaskPage(FormViews views, PathNames names, Drafts drafts, TaskArrangements arrangements, Clock clock) {
        this.views = views;
        this.names = names;
        this.drafts = drafts;
        this.arrangements = arrangements;
        this.clock = clock;
    }

    /** As somebody opens it: with the draft of whoever has the task in hand. */
    String open(Person person, OpenTask task, Model model) {
        var draft = draft(person, task);
        model.addAttribute("draft", draft);
        model.addAttribute(
                "unplaced",
                draft == null ? List.of() : draft.outside(task.form().names()));
        return again(person, task, draft == null ? null : draft.typed(), List.of(), revision(draft), model);
    }

    private @Nullable Draft draft(Person person, OpenTask task) {
        return task.standing() == Standing.MINE
                ? drafts.find(person, place(task)).orElse(null)
                : null;
    }

    /** As it lies on paper: with what its reader has typed so far, and room for the rest. */
    String paper(Person person, OpenTask task, Model model) {
        facts(task, model);
        var draft = draft(person, task);
        model.addAttribute("draft", draft);
        model.addAttribute("printed", clock.instant());
        model.addAttribute(
                "view", views.view(task.form(), task.given(), draft == null ? null : draft.typed(), List.of()));
        return "desk/paper";
    }

    /**
     * As it was sent, with what is wrong with it.
     *
     * @param revision of the draft that the page goes on with, 0 for none
     */
    String again(
            Person person,
            OpenTask task,
            @Nullable Submission typed,
            List<FieldError> errors,
            int revision,
            Model model) {
        facts(task, model);
        arrangements.show(person, task, model);
        model.addAttribute("mine", task.standing() == Standing.MINE);
        model.addAttribute("claimable", task.standing() == Standing.CLAIMABLE);
        model.addAttribute("revision", revision);
        model.addAttribute("reading", reading(task, typed));
        model.addAttribute("view", views.view(task.form(), task.given(), typed, errors));
        return "desk/task";
    }

    void facts(OpenTask task, Model model) {
        model.addAttribute("task", task);
        model.addAttribute("row", task.row());
        model.addAttribute("name", names.one(task.row().path()));
        model.addAttribute("due", DaysLeft.until(task.row().due(), clock.instant()));
    }

    /** What the form was given when the person began; now, if they begin now. */
    private String reading(OpenTask task, @Nullable Submission typed) {
        return typed != null && FormReading.of(typed).isPresent() ? typed.text(FormReading.INPUT) : reading(task);
    }

    String reading(OpenTask task) {
        return FormReading.of(task.form(), task.given(), clock.instant()).text();
    }

    static DraftPlace place(OpenTask task) {
        return DraftPlace.task(task.row().ambito(), task.row().taskId());
    }

    static int revision(@Nullable Draft draft) {
        return draft == null ? 0 : draft.revision();
    }
}
