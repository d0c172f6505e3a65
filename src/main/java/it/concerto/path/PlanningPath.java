package it.concerto.path;

import it.concerto.organisation.AmbitoCode;
import java.util.List;

/**
 * One run of the procedure that produces a plan.
 *
 * @param planName e.g. Piano Sociale di Zona 2022-2024
 * @param from first year of the plan
 * @param to last year of the plan
 * @param products what the path produces, e.g. {@code PDZ}, {@code PAC_INFANZIA}
 * @param configurationHash SHA-256 of the configuration's canonical JSON
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
        PathStatus status) {}
