package it.concerto.workflow;

import it.concerto.identity.Person;
import it.concerto.search.Entry;
import it.concerto.search.Found;
import it.concerto.search.Kind;
import it.concerto.search.Passing;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Open tasks are found by what is to be done, in the language of whoever looks and in that of the model, by what they are
 * about, by their stage and by the code of their path.
 */
@Component
class TaskEntries implements Passing {

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
        return inbox.all(person).stream().map(this::candidate).toList();
    }

    private Candidate candidate(InboxEntry entry) {
        var kept = entry.row();
        var shown = inbox.shown(entry);
        var context = String.join(" ", shown.stage(), kept.stage(), kept.name(), kept.path());
        return new Candidate(
                new Entry(Kind.TASK, kept.taskId(), kept.ambito(), shown.title(), context),
                new Found(shown.title(), shown.stage(), kept.path(), "/attivita/" + kept.taskId()));
    }
}
