package it.concerto.workflow.migration;

import it.concerto.workflow.engine.Caller;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationInstructionValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.springframework.stereotype.Component;

/** Which element takes the place of which, and whether the engine can do that. */
@Component
public class MigrationPlans {

    private static final String NAME = "(preview)";
    private static final String BODY = "#multiInstanceBody";

    private final RuntimeService runtime;
    private final IdentityService identity;
    private final MigrationModels models;

    MigrationPlans(RuntimeService runtime, IdentityService identity, MigrationModels models) {
        this.runtime = runtime;
        this.identity = identity;
        this.models = models;
    }

    /**
     * What would go where if nobody said anything.
     *
     * @param certain pairs with the same id that fit
     * @param likely pairs with other ids that look like each other
     */
    public record Proposal(Map<String, String> certain, Map<String, String> likely) {}

    /** @param source the engine's id of a version, as {@code target} */
    public Proposal propose(String source, String target) {
        var certain = new LinkedHashMap<String, String>();
        Caller.as(identity, NAME, () -> runtime.createMigrationPlan(source, target)
                        .mapEqualActivities()
                        .build()
                        .getInstructions())
                .stream()
                .map(MigrationInstruction::getSourceActivityId)
                .filter(id -> !id.endsWith(BODY))
                .forEach(id -> certain.put(id, id));
        var likely = Suggestions.of(
                models.nodes(source).values(), models.nodes(target).values(), certain);
        return new Proposal(certain, likely);
    }

    /** What the engine has against the pairs; empty if it can do them all. */
    public List<PairFlaw> flaws(String source, String target, List<MigrationPair> pairs) {
        try {
            build(source, target, pairs);
            return List.of();
        } catch (MigrationPlanValidationException refused) {
            return refused.getValidationReport().getInstructionReports().stream()
                    .flatMap(MigrationPlans::flaws)
                    .distinct()
                    .toList();
        }
    }

    private static Stream<PairFlaw> flaws(MigrationInstructionValidationReport report) {
        var instruction = report.getMigrationInstruction();
        var source = bare(instruction.getSourceActivityId());
        var pair = new MigrationPair(source, bare(instruction.getTargetActivityId()));
        return report.getFailures().stream().map(said -> new PairFlaw(pair, EngineSayings.why(source, said)));
    }

    private static String bare(String id) {
        return id.endsWith(BODY) ? id.substring(0, id.length() - BODY.length()) : id;
    }

    /**
     * Timers and whoever has a task stay as they are; who waits for a message that has another name now waits for that.
     *
     * @throws MigrationPlanValidationException if the engine cannot do that
     */
    MigrationPlan build(String source, String target, List<MigrationPair> pairs) {
        var former = models.nodes(source);
        var now = models.nodes(target);
        var known = pairs.stream()
                .filter(pair -> former.containsKey(pair.source()) && now.containsKey(pair.target()))
                .toList();
        return Caller.as(identity, NAME, () -> {
            var plan = runtime.createMigrationPlan(source, target);
            for (var pair : known) {
                var from = Objects.requireNonNull(former.get(pair.source()));
                var to = Objects.requireNonNull(now.get(pair.target()));
                var instruction = plan.mapActivities(pair.source(), pair.target());
                if (from.message() != null
                        && to.message() != null
                        && !from.message().equals(to.message())) {
                    instruction.updateEventTrigger();
                }
                if (from.repeated() && to.repeated()) {
                    plan.mapActivities(pair.source() + BODY, pair.target() + BODY);
                }
            }
            return plan.build();
        });
    }

    /** The other way round; an element that took the place of several has them all. */
    public static List<MigrationPair> reverse(List<MigrationPair> pairs) {
        return pairs.stream()
                .map(pair -> new MigrationPair(pair.target(), pair.source()))
                .toList();
    }

    /** One counterpart for each: where there are several, that at which the run once stood. */
    static List<MigrationPair> chosen(List<MigrationPair> pairs, List<String> stood) {
        var chosen = new LinkedHashMap<String, String>();
        pairs.forEach(pair ->
                chosen.merge(pair.source(), pair.target(), (first, other) -> stood.contains(other) ? other : first));
        var all = new ArrayList<MigrationPair>();
        chosen.forEach((from, to) -> all.add(new MigrationPair(from, to)));
        return all;
    }

    /**
     * What stands against a run that has arrived, in the engine's opinion: of a repetition under another id the engine leaves
     * those behind that were done before, and waits for them for ever.
     */
    static List<Why> against(List<MigrationPair> pairs, List<String> before, List<String> after) {
        var targets = new LinkedHashMap<String, String>();
        pairs.forEach(pair -> targets.put(pair.source(), pair.target()));
        var meant =
                before.stream().map(id -> targets.getOrDefault(id, id)).sorted().toList();
        return meant.equals(after)
                ? List.of()
                : after.stream()
                        .filter(id -> !targets.containsValue(id))
                        .distinct()
                        .map(id -> Why.of(id, "running.why.leftBehind"))
                        .toList();
    }
}
