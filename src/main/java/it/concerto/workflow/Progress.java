package it.concerto.workflow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a path has come.
 *
 * @param stages names of the stages that run now, in the order they began
 * @param nextDue earliest due date among the open tasks, whoever they wait for; null if none has a term
 * @param yours how many of them wait for whoever asks
 */
public record Progress(List<String> stages, @Nullable Instant nextDue, long yours) {

    static final Progress NONE = new Progress(List.of(), null, 0);
}
