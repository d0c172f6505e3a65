package it.concerto.web;

import it.concerto.attachments.TaskAttachments;
import it.concerto.comments.Comments;
import it.concerto.identity.Person;
import it.concerto.path.PlanningPath;
import it.concerto.workflow.KeptAnswer;
import it.concerto.workflow.ProcessHistory;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands around an answer: what officials said and attached while the task was open, and the run it was a step of. */
@Component
class TaskNotes {

    private final Comments comments;
    private final TaskAttachments attachments;
    private final ProcessHistory history;

    TaskNotes(Comments comments, TaskAttachments attachments, ProcessHistory history) {
        this.comments = comments;
        this.attachments = attachments;
        this.history = history;
    }

    void show(Person person, PlanningPath path, KeptAnswer answer, Model model) {
        var task = answer.event().task();
        var isOwn = answer.username().equals(person.username());
        history.find(person, path.ambito(), path.id().value(), answer.run())
                .ifPresent(run -> model.addAttribute("run", run));
        model.addAttribute("comments", comments.ofTask(person, path.ambito(), task));
        model.addAttribute("attachments", attachments.ofAnswer(person, path.ambito(), task, isOwn));
    }
}
