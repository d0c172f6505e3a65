package it.concerto.web;

import it.concerto.attachments.TaskAttachments;
import it.concerto.comments.Comments;
import it.concerto.identity.Person;
import it.concerto.path.PlanningPath;
import it.concerto.workflow.KeptAnswer;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands below an answer: what officials said and attached while the task was open. */
@Component
class TaskNotes {

    private final Comments comments;
    private final TaskAttachments attachments;

    TaskNotes(Comments comments, TaskAttachments attachments) {
        this.comments = comments;
        this.attachments = attachments;
    }

    void show(Person person, PlanningPath path, KeptAnswer answer, Model model) {
        var task = answer.event().task();
        var isOwn = answer.username().equals(person.username());
        model.addAttribute("comments", comments.ofTask(person, path.ambito(), task));
        model.addAttribute("attachments", attachments.ofAnswer(person, path.ambito(), task, isOwn));
    }
}
