package it.concerto.workflow;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What was written down while a run went its way.
 *
 * @param path that it belongs to
 * @param brokenOff whether it was ended from outside, before it came to an end of its own
 * @param withCaller whether the step that called it was taken away
 * @param steps by their beginning
 * @param flows in the order in which they were taken
 */
public record RecordedRun(
        ProcessRun run,
        String path,
        boolean brokenOff,
        boolean withCaller,
        List<RecordedStep> steps,
        List<FlowTaken> flows) {

    /** Ids of the versions of the process that it followed. */
    public Set<String> models() {
        var models = new HashSet<>(Set.of(run.definition()));
        steps.forEach(step -> models.add(step.model()));
        flows.forEach(flow -> models.add(flow.model()));
        return models;
    }
}
