package it.concerto.workflow;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task that whoever asks has completed.
 *
 * @param subject what tells it from tasks that look alike, or null
 * @param path business key of the path
 * @param onBehalfOf display name of the absent person whose substitute they were, or null
 */
public record DoneTask(
        String task,
        String name,
        String stage,
        @Nullable String subject,
        String path,
        @Nullable String onBehalfOf,
        Instant at) {

    /** With display names in the place of usernames. */
    DoneTask named(Map<String, String> names) {
        return onBehalfOf == null
                ? this
                : new DoneTask(task, name, stage, subject, path, names.getOrDefault(onBehalfOf, onBehalfOf), at);
    }
}
