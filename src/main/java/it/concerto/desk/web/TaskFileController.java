package it.concerto.desk.web;

import it.concerto.documents.Attachments;
import it.concerto.identity.Person;
import it.concerto.workflow.AlreadyCompleted;
import it.concerto.workflow.TaskNotFound;
import it.concerto.workflow.Tasks;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The files that somebody has to read before they answer a task; whoever may not see the task has none of them. */
@Controller
class TaskFileController {

    private final Tasks tasks;
    private final Attachments attachments;

    TaskFileController(Tasks tasks, Attachments attachments) {
        this.tasks = tasks;
        this.attachments = attachments;
    }

    @GetMapping("/attivita/{task}/file/{sha256:[0-9a-f]{64}}")
    ResponseEntity<byte[]> file(Person person, @PathVariable("task") String id, @PathVariable("sha256") String hash) {
        try {
            return tasks.open(person, id).files().stream()
                    .filter(file -> file.sha256().equals(hash))
                    .findFirst()
                    .map(attachments::of)
                    .orElseThrow(TaskFileController::notFound);
        } catch (TaskNotFound | AlreadyCompleted gone) {
            throw notFound();
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
