package it.concerto.workflow.engine;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Hears of whatever somebody does to a run by hand (ADR 183). Who takes a task or completes it does no such thing, nor is
 * what follows from their answer looked at: that costs them nothing.
 */
@Component
class OperatorWatch implements HistoryEventHandler {

    private static final Set<String> WORK =
            Set.of(UserOperationLogEntry.OPERATION_TYPE_CLAIM, UserOperationLogEntry.OPERATION_TYPE_COMPLETE);

    private final Stands stands;
    private final AnswerUnderWay answer;
    private final ApplicationEventPublisher events;

    OperatorWatch(Stands stands, AnswerUnderWay answer, ApplicationEventPublisher events) {
        this.stands = stands;
        this.answer = answer;
        this.events = events;
    }

    /** The engine asks for one in each command in which somebody did such a thing. */
    Session begin() {
        var watched = new WatchedCommand(stands, events);
        Context.getCommandContext().registerCommandContextListener(watched);
        return watched;
    }

    @Override
    public void handleEvents(List<HistoryEvent> told) {
        told.forEach(this::handleEvent);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof UserOperationLogEntryEventEntity entry
                && !isWork(entry)
                && isPerson(entry.getUserId())
                && answer.task() == null) {
            Context.getCommandContext().getSession(WatchedCommand.class).add(entry);
        }
    }

    /** The product itself acts under names in parentheses, which no account can have. */
    private static boolean isPerson(@Nullable String user) {
        return user != null && !user.startsWith("(");
    }

    private static boolean isWork(UserOperationLogEntry entry) {
        return EntityTypes.TASK.equals(entry.getEntityType()) && WORK.contains(entry.getOperationType());
    }
}
