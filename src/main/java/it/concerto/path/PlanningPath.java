package it.concerto.path;

import it.concerto.organisation.AmbitoCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of the procedure that produces a plan, as it was opened: nothing of it changes. Where it stands is told by
 * {@link PlanningPaths#status}.
 *
 * @param planName e.g. Piano Sociale di Zona 2022-2024
 * @param from first year of the plan
 * @param to last year of the plan
 * @param products what the path produces, e.g. {@code PDZ}, {@code PAC_INFANZIA}
 * @param configurationHash SHA-256 of the configuration's canonical JSON
 * @param startReason why it was started in spite of warnings (BR-07, BR-75), or null if there were none
 * @param startedBy username of who started it
 */
public record PlanningPath(
        PathId id,
        AmbitoCode ambito,
        String planName,
        int from,
        int to,
        List<String> products,
        PathConfiguration configuration,
        String configurationHash,
        @Nullable String startReason,
        Instant startedAt,
        String startedBy) {

    PathSummary summary(PathStatus status) {
        return new PathSummary(id, ambito, planName, from, to, status, startedAt);
    }
}
