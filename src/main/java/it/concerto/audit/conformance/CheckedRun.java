package it.concerto.audit.conformance;

import it.concerto.workflow.ProcessRun;
import java.util.List;

/**
 * A run that was held against its model.
 *
 * @param path that it belongs to
 * @param version of the process that it follows, or followed at its end
 * @param versions how many it has followed
 * @param steps that it came to
 * @param flows that it took
 * @param findings what its model does not explain, in the order in which it happened
 */
public record CheckedRun(
        ProcessRun run, String path, int version, int versions, int steps, int flows, List<Finding> findings) {

    public boolean conforms() {
        return findings.isEmpty();
    }

    CheckedRun with(List<Finding> explained) {
        return new CheckedRun(run, path, version, versions, steps, flows, explained);
    }
}
