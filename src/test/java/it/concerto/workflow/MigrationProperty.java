package it.concerto.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.MovingModels;
import it.concerto.workflow.migration.Forecast;
import it.concerto.workflow.migration.Forecast.Kind;
import it.concerto.workflow.migration.MigratingRun;
import it.concerto.workflow.migration.MigrationMove;
import it.concerto.workflow.migration.MigrationMove.Order;
import it.concerto.workflow.migration.MigrationPair;
import it.concerto.workflow.migration.MigrationPath;
import it.concerto.workflow.migration.MigrationPlans;
import it.concerto.workflow.migration.MigrationTrial;
import it.concerto.workflow.migration.NotMoved;
import it.concerto.workflow.migration.Why;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is said of each run is what becomes of it, whatever the versions and wherever it stands. */
final class MigrationProperty {

    private final MovingRuns runs;
    private final MigrationPlans plans;
    private final MigrationTrial trial;
    private final MigrationMove move;
    private final TransactionTemplate transaction;

    MigrationProperty(
            MovingRuns runs,
            MigrationPlans plans,
            MigrationTrial trial,
            MigrationMove move,
            TransactionTemplate transaction) {
        this.runs = runs;
        this.plans = plans;
        this.trial = trial;
        this.move = move;
        this.transaction = transaction;
    }

    /** Between two versions, with pairs that the engine can do and of which some are left out by chance. */
    MigrationPath path(String source, Random chance) {
        var target = runs.deploy(MovingModels.changed(chance));
        var proposal = plans.propose(source, target);
        var pairs = new ArrayList<MigrationPair>();
        proposal.certain().forEach((id, same) -> pairs.add(new MigrationPair(id, same)));
        proposal.likely().forEach((id, other) -> pairs.add(new MigrationPair(id, other)));
        pairs.removeIf(pair -> chance.nextInt(12) == 0);
        for (var flaws = plans.flaws(source, target, pairs);
                !flaws.isEmpty();
                flaws = plans.flaws(source, target, pairs)) {
            var wrong = flaws.get(0).pair();
            assertThat(pairs.remove(wrong))
                    .as("the flaw %s names a pair", flaws)
                    .isTrue();
        }
        return new MigrationPath(source, target, pairs);
    }

    List<Forecast> said(MigrationPath path, List<MigratingRun> all) {
        var said = new ArrayList<Forecast>();
        for (var from = 0; from < all.size(); from += MigrationTrial.AT_ONCE) {
            var some = all.subList(from, Math.min(all.size(), from + MigrationTrial.AT_ONCE));
            said.addAll(trial.of(path, some, run -> List.of()));
        }
        return said;
    }

    /** Does what was said of each and looks whether it is so. @return how many there were of each kind */
    Map<Kind, Integer> hold(MigrationPath path, List<MigratingRun> all, JdbcClient jdbc) {
        var before = versions(all, jdbc);
        var said = said(path, all);
        assertThat(said)
                .extracting(Forecast::run)
                .isEqualTo(all.stream().map(MigratingRun::id).toList());
        assertThat(versions(all, jdbc)).as("a preview moves nobody").isEqualTo(before);

        var kinds = new EnumMap<Kind, Integer>(Kind.class);
        for (var place = 0; place < all.size(); place++) {
            var run = all.get(place);
            var forecast = said.get(place);
            kinds.merge(forecast.kind(), 1, Integer::sum);
            var whys = moved(path, run, forecast);
            assertThat(whys).as("%s of %s", run, forecast).isEqualTo(forecast.whys());
            var moved = forecast.kind() == Kind.MOVES;
            assertThat(versions(List.of(run), jdbc))
                    .isEqualTo(
                            forecast.before().isEmpty() ? List.of() : List.of(moved ? path.target() : path.source()));
            assertThat(stands(run, jdbc)).isEqualTo(moved ? forecast.after() : forecast.before());
        }
        return kinds;
    }

    private List<Why> moved(MigrationPath path, MigratingRun run, Forecast forecast) {
        return transaction.execute(status -> {
            try {
                // as if it had been said that it moves, so that the engine has its say again
                move.move(new Order("carla", "Si prova", path), run, forecast, List.of());
                return List.of();
            } catch (NotMoved notMoved) {
                status.setRollbackOnly();
                return forecast.before().isEmpty() ? forecast.whys() : notMoved.whys();
            }
        });
    }

    static List<String> stands(MigratingRun run, JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        select e.ACT_ID_ from ACT_RU_EXECUTION e where e.PROC_INST_ID_ = ? and e.ACT_ID_ is not null
                            and not exists (select 1 from ACT_RU_EXECUTION b where b.PARENT_ID_ = e.ID_) order by 1
                        """)
                .param(run.id())
                .query(String.class)
                .list();
    }

    private static List<String> versions(List<MigratingRun> all, JdbcClient jdbc) {
        return jdbc.sql("select PROC_DEF_ID_ from ACT_RU_EXECUTION where ID_ in (:runs) order by ID_")
                .param("runs", all.stream().map(MigratingRun::id).toList())
                .query(String.class)
                .list();
    }
}
