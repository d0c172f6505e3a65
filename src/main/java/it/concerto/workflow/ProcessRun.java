package it.concerto.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run of a process for a path, running or ended.
 *
 * @param process id of the process, e.g. {@code NoticeProcess}
 * @param name name of the process
 * @param definition the version of the model that it follows
 * @param caller the run whose call activity started this one, or null
 */
public record ProcessRun(
        String id,
        String process,
        String name,
        String definition,
        @Nullable String caller,
        Instant startedAt,
        @Nullable Instant endedAt) {

    public boolean isRunning() {
        return endedAt == null;
    }
}
