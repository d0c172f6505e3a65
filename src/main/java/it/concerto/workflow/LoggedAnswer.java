package it.concerto.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A completed task: who answered it and when.
 *
 * @param name of the user task
 * @param key id of the user task in the model
 * @param stage name of the process it belongs to
 * @param subject what tells it from answers that look alike, or null
 * @param by display name of the person
 */
public record LoggedAnswer(
        String task, String name, String key, String stage, @Nullable String subject, String by, Instant at)
        implements LoggedEvent {

    @Override
    public String id() {
        return task;
    }

    @Override
    public LoggedAnswer doneBy(String person) {
        return new LoggedAnswer(task, name, key, stage, subject, person, at);
    }

    @Override
    public LoggedAnswer veiled() {
        return doneBy("");
    }
}
