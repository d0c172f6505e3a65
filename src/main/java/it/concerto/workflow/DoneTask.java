package it.concerto.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task that whoever asks has completed.
 *
 * @param subject what tells it from tasks that look alike, or null
 * @param path business key of the path
 */
public record DoneTask(String task, String name, String stage, @Nullable String subject, String path, Instant at) {}
