package it.concerto.workflow.migration;

import it.concerto.workflow.engine.ReasonedCommand;
import it.concerto.workflow.migration.Forecast.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves runs in a transaction that is taken back, as they would be moved: so the engine itself says what will become of each,
 * and nothing is stored. Some at a time, since whoever works on one of them waits as long as it lasts.
 */
@Component
public class MigrationTrial {

    /** So many in one transaction. */
    public static final int AT_ONCE = 25;

    private static final Logger LOG = LoggerFactory.getLogger(MigrationTrial.class);
    private static final String NAME = "(preview)";

    private final RuntimeService runtime;
    private final MigrationPlans plans;
    private final RunStands stands;
    private final ReasonedCommand command;
    private final TransactionTemplate apart;

    MigrationTrial(
            RuntimeService runtime,
            MigrationPlans plans,
            RunStands stands,
            ReasonedCommand command,
            PlatformTransactionManager transactions) {
        this.runtime = runtime;
        this.plans = plans;
        this.stands = stands;
        this.command = command;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * What would become of runs, in their order, {@link #AT_ONCE} at most.
     *
     * @param stood where a run stood that is to go back, else nothing
     */
    public List<Forecast> of(MigrationPath path, List<MigratingRun> runs, Function<MigratingRun, List<String>> stood) {
        var built = new LinkedHashMap<List<MigrationPair>, Planned>();
        var forecasts = new ArrayList<Forecast>();
        while (forecasts.size() < runs.size()) {
            var rest = runs.subList(forecasts.size(), runs.size());
            forecasts.addAll(together(
                    rest,
                    run -> built.computeIfAbsent(
                            MigrationPlans.chosen(path.pairs(), stood.apply(run)),
                            pairs -> new Planned(pairs, plans.build(path.source(), path.target(), pairs)))));
        }
        return forecasts;
    }

    /** Pairs, one for each element, and the engine's plan of them. */
    private record Planned(List<MigrationPair> pairs, MigrationPlan plan) {}

    /** Some failures leave a transaction of no use: what comes after such a run is looked at in another. */
    private List<Forecast> together(List<MigratingRun> runs, Function<MigratingRun, Planned> planned) {
        var found = apart.execute(status -> {
            status.setRollbackOnly();
            var before = stands.of(runs.stream().map(MigratingRun::id).toList());
            var forecasts = new ArrayList<Forecast>();
            for (var run : runs) {
                var forecast = forecast(run, before.getOrDefault(run.id(), List.of()), planned);
                forecasts.add(forecast);
                if (forecast.whys().stream().anyMatch(why -> why.key().equals(Failures.FAILED))) {
                    break;
                }
            }
            return forecasts;
        });
        return found == null ? List.of() : found;
    }

    private Forecast forecast(MigratingRun run, List<String> before, Function<MigratingRun, Planned> planned) {
        if (before.isEmpty()) {
            return stays(run, before, List.of(Why.of("", "running.why.over")));
        }
        var pairs = planned.apply(run);
        var whys = attempt(run, pairs.plan());
        if (!whys.isEmpty()) {
            return stays(run, before, whys);
        }
        var after = stands.of(List.of(run.id())).getOrDefault(run.id(), List.<String>of());
        var left = MigrationPlans.against(pairs.pairs(), before, after);
        return left.isEmpty() ? new Forecast(run.id(), Kind.MOVES, before, after, left) : stays(run, before, left);
    }

    private static Forecast stays(MigratingRun run, List<String> before, List<Why> whys) {
        var missing = whys.stream().allMatch(why -> why.key().equals(EngineSayings.UNMAPPED));
        return new Forecast(run.id(), missing ? Kind.NEEDS_MAPPING : Kind.REFUSED, before, List.of(), whys);
    }

    private List<Why> attempt(MigratingRun run, MigrationPlan plan) {
        try {
            command.run(NAME, List.of(run.ambito()), "", () -> runtime.newMigration(plan)
                    .processInstanceIds(run.id())
                    .execute());
            return List.of();
        } catch (MigratingProcessInstanceValidationException refused) {
            return whys(refused);
        } catch (RuntimeException failed) {
            LOG.debug("A run cannot be tried: {}", run.id(), failed);
            return List.of(Failures.why(failed));
        }
    }

    static List<Why> whys(MigratingProcessInstanceValidationException refused) {
        var report = refused.getValidationReport();
        var ofRun = report.getFailures().stream().map(said -> EngineSayings.why("", said));
        var ofSteps = report.getActivityInstanceReports().stream().flatMap(step -> step.getFailures().stream()
                .map(said -> EngineSayings.why(step.getSourceScopeId(), said)));
        var ofJobs = report.getTransitionInstanceReports().stream().flatMap(step -> step.getFailures().stream()
                .map(said -> EngineSayings.why(step.getSourceScopeId(), said)));
        return Stream.of(ofRun, ofSteps, ofJobs)
                .flatMap(all -> all)
                .distinct()
                .sorted(Comparator.comparing(Why::element).thenComparing(Why::key))
                .toList();
    }
}
