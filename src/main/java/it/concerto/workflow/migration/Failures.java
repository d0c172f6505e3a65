package it.concerto.workflow.migration;

import java.util.Objects;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;

/** What else may come between: somebody at work on the same run, or a fault. */
final class Failures {

    /** What nobody foresaw; its transaction is of no use any more. */
    static final String FAILED = "running.why.failed";

    private Failures() {}

    static Why why(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingException) {
                return Why.of("", "running.why.busy");
            }
        }
        var said = Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName());
        var known = failure instanceof ProcessEngineException ? EngineSayings.why("", said) : null;
        return known != null && !known.key().equals(EngineSayings.OTHER) ? known : Why.of("", FAILED, said);
    }
}
