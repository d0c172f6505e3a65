package it.concerto.studio.running;

import it.concerto.studio.running.Migration.State;
import it.concerto.studio.running.MigrationRow.Outcome;
import it.concerto.workflow.migration.Forecast;
import it.concerto.workflow.migration.MigrationMove;
import it.concerto.workflow.migration.MigrationMove.Order;
import it.concerto.workflow.migration.MigrationPath;
import it.concerto.workflow.migration.MigrationTrial;
import it.concerto.workflow.migration.NotMoved;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Says of the runs of a migration what will become of them, and moves them: each in a transaction of its own, with which it is
 * settled. Whoever is killed in between leaves the rest to whoever comes next; nobody does a run twice.
 */
@Component
class MigrationWork {

    private final MigrationBook book;
    private final MigrationRuns runs;
    private final MigrationTrial trial;
    private final MigrationMove move;
    private final TransactionTemplate transaction;

    MigrationWork(
            MigrationBook book,
            MigrationRuns runs,
            MigrationTrial trial,
            MigrationMove move,
            TransactionTemplate transaction) {
        this.book = book;
        this.runs = runs;
        this.trial = trial;
        this.move = move;
        this.transaction = transaction;
    }

    /** All that is left to do. */
    void goOn() {
        for (var migration : book.underWay()) {
            while (some(migration, MigrationTrial.AT_ONCE)) {
                // the next ones
            }
        }
    }

    /**
     * Some of what is left to do of a migration that is under way.
     *
     * @return whether there may be more
     */
    boolean some(Migration migration, int most) {
        return migration.state() == State.CHECKING ? say(migration, most) : moveOn(migration, most);
    }

    private boolean say(Migration migration, int most) {
        var rows = runs.unsaid(migration.id(), Math.min(most, MigrationTrial.AT_ONCE));
        if (rows.isEmpty()) {
            book.reach(migration.id(), State.CHECKING, State.READY);
            return false;
        }
        var stood = rows.stream().collect(Collectors.toMap(row -> row.run().id(), MigrationRow::stood));
        var said = trial
                .of(
                        path(migration),
                        rows.stream().map(MigrationRow::run).toList(),
                        run -> Objects.requireNonNullElse(stood.get(run.id()), List.of()))
                .stream()
                .collect(Collectors.toMap(Forecast::run, Function.identity()));
        transaction.executeWithoutResult(status -> rows.forEach(row -> {
            var forecast = said.get(row.run().id());
            if (forecast != null) {
                runs.say(migration.id(), row.place(), forecast);
            }
        }));
        return true;
    }

    private boolean moveOn(Migration migration, int most) {
        var rows = runs.waiting(migration.id(), most);
        if (rows.isEmpty()) {
            book.reach(migration.id(), State.RUNNING, State.DONE);
            return false;
        }
        var order = new Order(
                Objects.requireNonNull(migration.decidedBy()),
                Objects.requireNonNull(migration.reason()),
                path(migration));
        rows.forEach(row -> settle(migration.id(), order, row));
        return true;
    }

    private void settle(String migration, Order order, MigrationRow row) {
        if (row.forecast() != Forecast.Kind.MOVES) {
            transaction.executeWithoutResult(status -> runs.settle(migration, row.place(), Outcome.LEFT));
            return;
        }
        var refused = new AtomicReference<NotMoved>();
        transaction.executeWithoutResult(status -> {
            // the row first: of two at work on it, the other waits, and then finds it settled
            if (runs.settle(migration, row.place(), Outcome.MOVED)) {
                try {
                    move.move(order, row.run(), row.said(), row.stood());
                } catch (NotMoved notMoved) {
                    status.setRollbackOnly();
                    refused.set(notMoved);
                }
            }
        });
        var against = refused.get();
        if (against != null) {
            transaction.executeWithoutResult(status -> runs.refuse(migration, row.place(), against.whys()));
        }
    }

    private MigrationPath path(Migration migration) {
        return new MigrationPath(migration.source(), migration.target(), book.pairs(migration.id()));
    }
}
