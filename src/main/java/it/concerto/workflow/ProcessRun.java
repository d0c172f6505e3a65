package it.concerto.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run of a process for a path, running or ended.
 *
 * @param process id of the process, e.g. {@code NoticeProcess}
 * @param name name of the process
 * @param subject what tells it from other runs of the process, e.g. the Comune of a council, or null
 * @param definition the version of the model that it follows
 * @param caller the run whose call activity started this one, or null
 */
public record ProcessRun(
        String id,
        String process,
        String name,
        @Nullable String subject,
        String definition,
        @Nullable String caller,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /** What runs and about what, in one line. */
    public String title() {
        return subject == null ? name : name + " · " + subject;
    }

    public boolean isRunning() {
        return endedAt == null;
    }
}
