package it.concerto.audit.operators;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that an operator did to a run by hand.
 *
 * @param processName of the run, in the language of whoever looks
 * @param modelBefore the version that the run followed before; null if there was no run
 * @param model the version that it follows since
 * @param action as the engine calls it, e.g. {@code ModifyProcessInstance}
 * @param entity what it was done to, as the engine calls it, e.g. {@code Job}
 * @param person name of the operator
 * @param facts where the tokens stand, first, and what else has changed
 */
public record OperatorAct(
        String id,
        Instant at,
        String run,
        String processName,
        @Nullable String modelBefore,
        String model,
        String action,
        String entity,
        String person,
        @Nullable String reason,
        List<OperatorFact> facts) {

    /** @param names of people by their usernames */
    OperatorAct with(Map<String, String> names, List<OperatorFact> told) {
        return new OperatorAct(
                id,
                at,
                run,
                processName,
                modelBefore,
                model,
                action,
                entity,
                names.getOrDefault(person, person),
                reason,
                told.stream().map(fact -> fact.named(names)).toList());
    }

    /** Without the tokens that stayed where they were. */
    public List<OperatorFact> changes() {
        return facts.stream().filter(OperatorFact::isChange).toList();
    }

    /** Ids of the nodes at which tokens stood. */
    public Set<String> tokensBefore() {
        return facts.stream()
                .filter(fact -> fact.isToken() && fact.was() != null)
                .map(OperatorFact::element)
                .collect(Collectors.toSet());
    }

    /** Ids of the nodes at which tokens stand since. */
    public Set<String> tokensAfter() {
        return facts.stream()
                .filter(fact -> fact.isToken() && fact.became() != null)
                .map(OperatorFact::element)
                .collect(Collectors.toSet());
    }
}
