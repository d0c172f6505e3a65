package it.concerto.studio.running;

import static java.util.stream.Collectors.toMap;

import it.concerto.workflow.live.DeployedModel;
import it.concerto.workflow.live.DeployedModels;
import it.concerto.workflow.migration.MigrationModels;
import it.concerto.workflow.migration.MigrationNode;
import it.concerto.workflow.migration.MigrationPair;
import it.concerto.workflow.migration.MigrationPath;
import it.concerto.workflow.migration.MigrationPlans;
import it.concerto.workflow.migration.PairFlaw;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The two versions of a migration, and which element of the one has which of the other as its counterpart. */
@Component
public class MigrationSides {

    private final DeployedModels deployed;
    private final MigrationModels models;
    private final MigrationPlans plans;

    MigrationSides(DeployedModels deployed, MigrationModels models, MigrationPlans plans) {
        this.deployed = deployed;
        this.models = models;
        this.plans = plans;
    }

    /**
     * A row of the table in which counterparts are chosen.
     *
     * @param called what people call the element of the former version
     * @param choices elements of the same kind in the new version: what they are called, by their ids
     * @param chosen id of the counterpart; empty for none
     * @param suggested whether that is what looks alike, under another id
     */
    public record Row(
            MigrationNode node,
            String called,
            Map<String, String> choices,
            String chosen,
            boolean suggested,
            List<PairFlaw> flaws) {}

    public DeployedModel source(Migration migration) {
        return deployed.version(migration.model(), migration.sourceDeployment()).orElseThrow();
    }

    public DeployedModel target(Migration migration) {
        return deployed.version(migration.model(), migration.targetDeployment()).orElseThrow();
    }

    /** What is the same, and what looks alike. */
    MigrationPath proposed(DeployedModel source, DeployedModel target) {
        var from = models.definition(source.deployment()).orElseThrow();
        var to = models.definition(target.deployment()).orElseThrow();
        var proposal = plans.propose(from, to);
        var pairs = new ArrayList<MigrationPair>();
        proposal.certain().forEach((id, same) -> pairs.add(new MigrationPair(id, same)));
        proposal.likely().forEach((id, other) -> pairs.add(new MigrationPair(id, other)));
        return new MigrationPath(from, to, pairs);
    }

    /** Whether there is anything to move in such a model: tables have no runs. */
    public boolean hasRuns(DeployedModel model) {
        return models.definition(model.deployment()).isPresent();
    }

    List<PairFlaw> flaws(Migration migration, List<MigrationPair> pairs) {
        return plans.flaws(migration.source(), migration.target(), pairs);
    }

    /** What is chosen for each element of the former version; what is another's or not there is left out. */
    List<MigrationPair> chosen(Migration migration, Map<String, String> chosen) {
        var now = models.nodes(migration.target());
        return models.nodes(migration.source()).keySet().stream()
                .filter(id -> now.containsKey(chosen.getOrDefault(id, "")))
                .map(id -> new MigrationPair(id, chosen.getOrDefault(id, "")))
                .toList();
    }

    List<Row> rows(Migration migration, List<MigrationPair> pairs) {
        var former = models.nodes(migration.source()).values();
        var now = models.nodes(migration.target()).values();
        var flaws = flaws(migration, pairs);
        var chosen =
                pairs.stream().collect(toMap(MigrationPair::source, MigrationPair::target, (first, other) -> first));
        return former.stream()
                .map(node -> {
                    var pair = chosen.getOrDefault(node.id(), "");
                    return new Row(
                            node,
                            node.called(former),
                            choices(node, pair, now),
                            pair,
                            !pair.isEmpty() && !pair.equals(node.id()),
                            flaws.stream()
                                    .filter(flaw -> flaw.pair().source().equals(node.id()))
                                    .toList());
                })
                .toList();
    }

    /** Of the same kind, and what was chosen whatever its kind. */
    private static Map<String, String> choices(MigrationNode node, String chosen, Collection<MigrationNode> now) {
        var choices = new LinkedHashMap<String, String>();
        now.stream()
                .filter(other -> other.kind().equals(node.kind()) || other.id().equals(chosen))
                .forEach(other -> choices.put(other.id(), other.called(now)));
        return choices;
    }

    /** Names of elements by their ids: as the first version calls them, or, if it does not know them, the other. */
    Map<String, String> names(String first, String other) {
        return models.names(List.of(first, other));
    }
}
