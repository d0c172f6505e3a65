package it.concerto.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run of a process as its events name it: only what was settled when it began.
 *
 * @param process id of the process, e.g. {@code NoticeProcess}
 * @param model the version of the process that the run follows
 * @param path business key of the path
 * @param caller id of the run that has called it, or null
 */
public record HistoryRun(
        String id, String process, String model, String path, @Nullable String caller, Instant startedAt) {}
