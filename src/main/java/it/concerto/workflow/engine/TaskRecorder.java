package it.concerto.workflow.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Follows every user task through its life, in the engine's own transaction. */
@Component
class TaskRecorder implements TaskListener {

    private final DueDates dueDates;
    private final Orphans orphans;
    private final InboxProjection inbox;

    TaskRecorder(DueDates dueDates, Orphans orphans, InboxProjection inbox) {
        this.dueDates = dueDates;
        this.orphans = orphans;
        this.inbox = inbox;
    }

    @Override
    public void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> {
                dueDates.set(task);
                orphans.adopt(task);
                inbox.add(task);
            }
            case EVENTNAME_UPDATE -> inbox.change(task);
            default -> {
                orphans.settle(task);
                inbox.remove(task.getId());
            }
        }
    }
}
