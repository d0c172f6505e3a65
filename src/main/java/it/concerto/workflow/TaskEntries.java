package it.concerto.workflow;

import it.concerto.identity.Person;
import it.concerto.search.Entry;
import it.concerto.search.Found;
import it.concerto.search.Kind;
import it.concerto.search.Passing;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Open tasks are found by what is to be done, in the language of whoever looks, by what they are about, by their stage and by
 * the code of their path.
 */
@Component
class TaskEntries implements Passing {

    /** Somebody with more finds among those that are due first. */
    private static final int MOST = 2_000;

    private static final InboxFilter ALL = InboxFilter.of(InboxView.ALL);

    private final Inbox inbox;

    TaskEntries(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public Kind kind() {
        return Kind.TASK;
    }

    @Override
    public List<Candidate> of(Person person) {
        return inbox.list(person, ALL, null, MOST).rows().stream()
                .map(TaskEntries::candidate)
                .toList();
    }

    private static Candidate candidate(InboxRow task) {
        return new Candidate(
                new Entry(Kind.TASK, task.taskId(), task.ambito(), task.title(), task.stage() + " " + task.path()),
                new Found(task.title(), task.stage(), task.path(), "/attivita/" + task.taskId()));
    }
}
