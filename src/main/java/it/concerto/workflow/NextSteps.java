package it.concerto.workflow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a completed task, for whoever completed it.
 *
 * @param path business key of the path
 * @param kind what the path does now
 * @param yours tasks for the person: opened by the completion, or else still open in the same part of the path
 * @param others the same for others, as far as the person may know of their work
 * @param event what the path waits for where no task is open
 * @param next the person's most urgent task of all, or null if none waits
 */
public record NextSteps(
        String path,
        Kind kind,
        List<InboxRow> yours,
        List<WaitingForOthers> others,
        @Nullable Event event,
        @Nullable InboxRow next) {

    /** What a path does after a task. */
    public enum Kind {
        /** New tasks have come of it. */
        OPENED,
        /** It waits for further answers of the same kind. */
        AWAITS_OTHERS,
        /** Others go on with it, and the person is not told with what. */
        WITH_OTHERS,
        /** It waits for a moment in time. */
        AWAITS_TIME,
        /** It goes on by itself within moments. */
        MOVES_ON,
        /** This part of it is over. */
        OVER
    }

    /** A moment that a path waits for. */
    public record Event(String name, Instant at) {}
}
