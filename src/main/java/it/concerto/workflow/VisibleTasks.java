package it.concerto.workflow;

import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.organisation.AmbitoCode;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Open tasks as people may meet them; what they may not see looks like what is not there. */
@Component
class VisibleTasks {

    private final Inbox inbox;
    private final TaskAnswers answers;

    VisibleTasks(Inbox inbox, TaskAnswers answers) {
        this.inbox = inbox;
        this.answers = answers;
    }

    /** @throws AlreadyCompleted if it was the person's to see and has been answered */
    InboxEntry get(Person person, String taskId) throws TaskNotFound, AlreadyCompleted {
        return get(person, taskId, entry -> entry.isVisibleTo(person), answer -> answer.isVisibleTo(person));
    }

    /** @throws NotYours if the person has not claimed it */
    InboxEntry held(Person person, String taskId) throws TaskNotFound, NotYours, AlreadyCompleted {
        var entry = get(person, taskId);
        if (!entry.isOf(person)) {
            throw new NotYours(taskId);
        }
        return entry;
    }

    /** As {@link #get}, for whoever sees to it that work is done: the head of the office meets every task of the Ambito. */
    InboxEntry getToArrange(Person person, String taskId) throws TaskNotFound, AlreadyCompleted {
        return get(
                person,
                taskId,
                entry -> entry.isVisibleTo(person) || isHead(person, entry.row().ambito()),
                answer -> answer.isVisibleTo(person) || isHead(person, answer.ambito()));
    }

    static boolean isHead(Person person, AmbitoCode ambito) {
        return person.has(ambito, Role.UDPRESP);
    }

    private InboxEntry get(
            Person person, String taskId, Predicate<InboxEntry> seesOpen, Predicate<TaskAnswers.Answered> seesAnswered)
            throws TaskNotFound, AlreadyCompleted {
        var entry = inbox.find(taskId, person).filter(seesOpen);
        if (entry.isPresent()) {
            return entry.get();
        }
        var answered = answers.find(taskId).filter(seesAnswered);
        if (answered.isPresent()) {
            throw new AlreadyCompleted(
                    taskId, inbox.named(answered.get().person()), answered.get().at());
        }
        throw new TaskNotFound(taskId);
    }
}
