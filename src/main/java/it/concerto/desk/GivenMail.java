package it.concerto.desk;

import it.concerto.notifications.Letter;
import it.concerto.notifications.MailCode;
import it.concerto.notifications.MailKind;
import it.concerto.notifications.Official;
import it.concerto.notifications.PersonalMail;
import it.concerto.path.PathNames;
import it.concerto.time.Rome;
import it.concerto.workflow.TaskGiven;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells somebody that a colleague has given them a task, and why (M23); nobody is told what they did themselves. */
@Component
class GivenMail {

    private final PersonalMail mail;
    private final PathNames names;

    GivenMail(PersonalMail mail, PathNames names) {
        this.mail = mail;
        this.names = names;
    }

    @EventListener
    void tell(TaskGiven given) {
        if (given.among() != null || given.to().username().equals(given.by().username())) {
            return;
        }
        var task = given.task();
        var content = new HashMap<String, Object>(Map.of(
                "plan", names.one(task.path()).plan(),
                "task", task.name(),
                "by", given.by().displayName(),
                "reason", given.reason(),
                "link", "/attivita/" + task.taskId()));
        if (task.subject() != null) {
            // in the mail, not in its subject: who wrote these words did not write them for a header
            content.put("about", task.subject());
        }
        if (task.due() != null) {
            content.put("due", Rome.local(task.due()).toLocalDate());
        }
        mail.tell(
                MailKind.ASSIGNMENT,
                new Letter(MailCode.M23, task.ambito(), task.path(), "given-" + given.id(), content, null),
                List.of(Official.of(given.to())));
    }
}
