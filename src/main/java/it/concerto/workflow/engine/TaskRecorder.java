package it.concerto.workflow.engine;

import it.concerto.workflow.TaskEnded;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Follows every user task through its life, in the engine's own transaction. */
@Component
class TaskRecorder implements TaskListener {

    private final DueDates dueDates;
    private final Orphans orphans;
    private final InboxProjection inbox;
    private final AnswerUnderWay answer;
    private final ApplicationEventPublisher events;

    TaskRecorder(
            DueDates dueDates,
            Orphans orphans,
            InboxProjection inbox,
            AnswerUnderWay answer,
            ApplicationEventPublisher events) {
        this.dueDates = dueDates;
        this.orphans = orphans;
        this.inbox = inbox;
        this.answer = answer;
        this.events = events;
    }

    @Override
    public void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> {
                dueDates.set(task);
                orphans.adopt(task);
                inbox.add(task, answer.task());
            }
            case EVENTNAME_UPDATE -> inbox.change(task);
            case EVENTNAME_COMPLETE -> {
                refuseStrangers(task);
                answer.completed(task.getId());
                leave(task);
            }
            default -> leave(task);
        }
    }

    /** The last word, inside the transaction: the task may have changed hands since it was looked at. */
    private static void refuseStrangers(DelegateTask task) {
        var acting = Context.getCommandContext().getAuthenticatedUserId();
        if (!Objects.equals(acting, task.getAssignee())) {
            throw new NotTheHolder(task.getId());
        }
    }

    private void leave(DelegateTask task) {
        orphans.settle(task);
        inbox.remove(task.getId());
        events.publishEvent(new TaskEnded(task.getId()));
    }
}
