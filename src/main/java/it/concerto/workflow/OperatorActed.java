package it.concerto.workflow;

import it.concerto.organisation.AmbitoCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operator changed a run by hand: moved it, stopped it, tried a step again. Announced in the transaction of the change,
 * once for each run that it touched.
 *
 * @param process id of the process, e.g. {@code NoticeProcess}
 * @param modelBefore the version that the run followed before, null if there was no run
 * @param model the version that the run follows after it
 * @param operation id of what the operator did, the same for all runs that it touched
 * @param action what was done, as the engine calls it, e.g. {@code ModifyProcessInstance}
 * @param entity what it was done to, as the engine calls it, e.g. {@code Job}
 * @param person username of the operator
 * @param reason what the operator noted, or null
 * @param facts where its tokens stand, changed or not, and what else has changed; values of variables are not among them
 */
public record OperatorActed(
        AmbitoCode ambito,
        String path,
        String run,
        String process,
        @Nullable String modelBefore,
        String model,
        String operation,
        String action,
        String entity,
        String person,
        @Nullable String reason,
        List<ChangedFact> facts) {}
