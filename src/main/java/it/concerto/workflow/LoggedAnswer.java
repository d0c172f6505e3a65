package it.concerto.workflow;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A completed task: who answered it and when.
 *
 * @param name of the user task
 * @param key id of the user task in the model
 * @param stage name of the process it belongs to
 * @param subject what tells it from answers that look alike, or null
 * @param by display name of the person
 * @param onBehalfOf display name of the absent person whose substitute they were, or null (BR-76)
 */
public record LoggedAnswer(
        String task,
        String name,
        String key,
        String stage,
        @Nullable String subject,
        String by,
        @Nullable String onBehalfOf,
        Instant at)
        implements LoggedEvent {

    @Override
    public String id() {
        return task;
    }

    @Override
    public Stream<String> people() {
        return Stream.concat(Stream.of(by), Stream.ofNullable(onBehalfOf));
    }

    @Override
    public LoggedAnswer named(Map<String, String> names) {
        return doneBy(
                names.getOrDefault(by, by), onBehalfOf == null ? null : names.getOrDefault(onBehalfOf, onBehalfOf));
    }

    @Override
    public LoggedAnswer veiled() {
        return doneBy("", null);
    }

    private LoggedAnswer doneBy(String person, @Nullable String absent) {
        return new LoggedAnswer(task, name, key, stage, subject, person, absent, at);
    }
}
