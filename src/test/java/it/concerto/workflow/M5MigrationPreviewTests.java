package it.concerto.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.EngineTest;
import it.concerto.testing.LetterSteps.SignersInScope;
import it.concerto.testing.MovingModels;
import it.concerto.workflow.engine.InboxProjection;
import it.concerto.workflow.migration.Forecast;
import it.concerto.workflow.migration.Forecast.Kind;
import it.concerto.workflow.migration.MigratingRun;
import it.concerto.workflow.migration.MigrationMove;
import it.concerto.workflow.migration.MigrationPair;
import it.concerto.workflow.migration.MigrationPath;
import it.concerto.workflow.migration.MigrationPlans;
import it.concerto.workflow.migration.MigrationTrial;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** M5: what the preview says of each run is what becomes of it, and of a thousand it is said within ten seconds. */
@EngineTest
class M5MigrationPreviewTests {

    @Autowired
    ProcessEngine engine;

    @Autowired
    Processes processes;

    @Autowired
    SignersInScope signers;

    @Autowired
    MigrationPlans plans;

    @Autowired
    MigrationTrial trial;

    @Autowired
    MigrationMove move;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    InboxProjection inbox;

    private MovingRuns runs;
    private MigrationProperty property;

    @BeforeEach
    void begin() {
        runs = new MovingRuns(engine, processes, signers);
        property = new MigrationProperty(runs, plans, trial, move, transaction);
    }

    @AfterEach
    void end() {
        runs.clear();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void comesTrueForEachRun(long seed) {
        var chance = new Random(seed);
        var source = runs.deploy(MovingModels.first());
        var all = runs.begin(10, chance);

        property.hold(property.path(source, chance), all, jdbc);

        assertThat(inbox.differences()).isZero();
        assertThat(all).allSatisfy(run -> {
            engine.getIdentityService().setAuthentication("anna", List.of(), List.of("CASARANO"));
            var ended = runs.finish(run.id());
            assertThat(ended)
                    .as("%s comes to its end, not to %s", run, MigrationProperty.stands(run, jdbc))
                    .isTrue();
        });
    }

    @Tag("bench")
    @Test
    void isSaidOfAThousandWithinTenSeconds() {
        var chance = new Random(42);
        var source = runs.deploy(MovingModels.first());
        var all = runs.begin(1_000, chance);
        var path = mixed(source, all.subList(0, 100), chance);

        var began = System.nanoTime();
        var said = property.said(path, all);
        var seconds = (System.nanoTime() - began) / 1e9;

        var kinds = new EnumMap<Kind, Integer>(Kind.class);
        said.stream().map(Forecast::kind).forEach(kind -> kinds.merge(kind, 1, Integer::sum));
        System.out.printf("preview of %d runs: %.1f s, %s%n", said.size(), seconds, kinds);
        assertThat(seconds).isLessThan(10);
        property.hold(path, all, jdbc);
    }

    /** A version to which some can move and others cannot. */
    private MigrationPath mixed(String source, List<MigratingRun> some, Random chance) {
        return Stream.generate(() -> property.path(source, chance))
                .limit(40)
                .filter(path -> property.said(path, some).stream()
                                .map(Forecast::kind)
                                .distinct()
                                .count()
                        > 1)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void suggestsWhatLooksAlike() {
        var source = runs.deploy(MovingModels.first());
        var target = runs.deploy(MovingModels.renamed("Task_Write", "Task_Compose")
                .replace("Event_Answer", "Event_Reply")
                .replace("name=\"Arrivata\"", "name=\"Giunta\""));

        assertThat(plans.propose(source, target).likely())
                .containsOnly(
                        Map.entry("Task_Write", "Task_Compose"),
                        Map.entry("Event_Answer", "Event_Reply"),
                        Map.entry("Event_Late", "Event_Late"));
    }

    @Test
    void saysWhereACounterpartIsMissing() {
        var source = runs.deploy(MovingModels.first());
        var run = runs.begin();
        var target = runs.deploy(MovingModels.renamed("Task_Write", "Task_Other"));
        var certain = plans.propose(source, target).certain().keySet().stream()
                .map(id -> new MigrationPair(id, id))
                .toList();

        var said = property.said(new MigrationPath(source, target, certain), List.of(run));

        assertThat(said).singleElement().matches(forecast -> forecast.kind() == Kind.NEEDS_MAPPING);
        assertThat(said.get(0).whys())
                .extracting(why -> why.element() + " " + why.key())
                .contains("Task_Write running.engine.unmapped");
    }
}
