package it.concerto.workflow;

import it.concerto.forms.Submission;
import it.concerto.identity.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The user tasks, for the people who do them: a person meets only tasks of their own or of their groups. */
@Service
public class Tasks {

    /**
     * A page of a person's tasks, the earliest due first.
     *
     * @param after {@link InboxPage#next()} of the page before, null for the first
     * @param size 1 to 100 rows
     */
    public InboxPage list(Person person, InboxView view, @Nullable String after, int size) {
        throw new UnsupportedOperationException("not yet");
    }

    public InboxCounts counts(Person person) {
        throw new UnsupportedOperationException("not yet");
    }

    /** All open tasks of a path that the person may see, the earliest due first. */
    public List<InboxRow> of(Person person, String path) {
        throw new UnsupportedOperationException("not yet");
    }

    /** @throws AlreadyCompleted if it was the person's to see and has been answered */
    public OpenTask open(Person person, String taskId) throws TaskNotFound, AlreadyCompleted {
        throw new UnsupportedOperationException("not yet");
    }

    /** Takes a task of one's group in hand; claiming one's own task again changes nothing. */
    public void claim(Person person, String taskId) throws TaskNotFound, AlreadyClaimed, AlreadyCompleted {
        throw new UnsupportedOperationException("not yet");
    }

    /** Gives a claimed task back to its groups. */
    public void release(Person person, String taskId) throws TaskNotFound, NotYours, AlreadyCompleted {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * Judges the answer and, if it stands, stores it and moves the process on, all in one transaction.
     *
     * @throws NotYours if the person has not claimed it
     */
    public Completion complete(Person person, String taskId, Submission submission)
            throws TaskNotFound, NotYours, AlreadyCompleted {
        throw new UnsupportedOperationException("not yet");
    }
}
