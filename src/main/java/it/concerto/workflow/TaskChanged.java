package it.concerto.workflow;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A task is not as somebody saw it when they decided what to do with it; nothing was done. */
public class TaskChanged extends Exception {

    private static final long serialVersionUID = 1;

    private final transient @Nullable Assignee holder;

    TaskChanged(String taskId, @Nullable Assignee holder) {
        super("Task " + taskId + " has changed");
        this.holder = holder;
    }

    /** Who has it in hand now. */
    public Optional<Assignee> holder() {
        return Optional.ofNullable(holder);
    }
}
