package it.concerto.studio.running;

import static java.util.stream.Collectors.toMap;

import it.concerto.identity.Person;
import it.concerto.ledger.AuditEvent;
import it.concerto.ledger.Ledger;
import it.concerto.studio.StudioDoor;
import it.concerto.studio.running.Migration.State;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.live.DeployedModel;
import it.concerto.workflow.migration.MigrationPath;
import it.concerto.workflow.migration.MigrationPlans;
import it.concerto.workflow.migration.RunStands;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves what runs to another version of its process, by who cares for the whole installation: what takes the place of what is
 * written down, then it is said of each run what will become of it, and only what was said is done.
 */
@Service
@Transactional(rollbackFor = Exception.class)
public class Migrations {

    private static final int LONGEST_REASON = 2_000;

    private final MigrationBook book;
    private final MigrationRuns runs;
    private final RunStands stands;
    private final MigrationSides sides;
    private final Ledger ledger;

    Migrations(MigrationBook book, MigrationRuns runs, RunStands stands, MigrationSides sides, Ledger ledger) {
        this.book = book;
        this.runs = runs;
        this.stands = stands;
        this.sides = sides;
        this.ledger = ledger;
    }

    /**
     * Begins with what has the same id and what looks alike.
     *
     * @return id of the migration
     */
    public String begin(Person person, DeployedModel source, DeployedModel target) throws RuleBroken {
        checkDecides(person);
        require(
                source.name().equals(target.name())
                        && !source.deployment().equals(target.deployment())
                        && sides.hasRuns(source),
                "running.problem.same");
        return begin(person, source, target, sides.proposed(source, target), null);
    }

    private String begin(
            Person person, DeployedModel source, DeployedModel target, MigrationPath path, @Nullable String undoes) {
        var id = UUID.randomUUID().toString();
        book.begin(id, source, target, path, person.username(), undoes);
        ledger.record(AuditEvent.of(null, null, "migration.begun", id + " " + source.name(), person.username()));
        return id;
    }

    /**
     * Writes down what takes the place of what, and has it said of each run what becomes of it; if the engine can do the pairs.
     *
     * @param revision that the person saw
     * @param chosen ids of the new version by those of the former one
     */
    public void preview(Person person, String id, int revision, Map<String, String> chosen) throws RuleBroken {
        checkDecides(person);
        var migration = book.find(id).orElseThrow();
        var pairs = migration.undoes() == null ? sides.chosen(migration, chosen) : book.pairs(id);
        var fits = migration.undoes() != null || sides.flaws(migration, pairs).isEmpty();
        require(
                book.advance(id, revision, List.of(State.OPEN, State.READY), fits ? State.CHECKING : State.OPEN),
                "running.problem.changed");
        book.put(id, pairs);
        if (fits) {
            listRuns(migration);
        }
    }

    private void listRuns(Migration migration) {
        if (migration.undoes() == null) {
            runs.put(migration.id(), stands.following(migration.source()), Map.of());
        } else {
            var moved = runs.moved(migration.undoes());
            runs.put(
                    migration.id(),
                    moved.stream().map(MigrationRow::run).toList(),
                    moved.stream().collect(toMap(row -> row.run().id(), MigrationRow::before)));
        }
    }

    /**
     * Has those moved of whom that was said.
     *
     * @param revision of the preview that the person saw
     */
    public void run(Person person, String id, int revision, String reason) throws RuleBroken {
        checkDecides(person);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new RuleBroken("", "ragione", "running.problem.reason");
        }
        require(book.advance(id, revision, List.of(State.READY), State.RUNNING), "running.problem.changed");
        book.decided(id, person.username(), reason.strip());
        ledger.record(AuditEvent.of(null, null, "migration.run", id, person.username()));
    }

    /**
     * Begins to take back what was moved: it is said of each run whether it can go back.
     *
     * @return id of the migration that does
     */
    public String undo(Person person, String id) throws RuleBroken {
        checkDecides(person);
        var done = book.find(id).filter(Migration::isDone).orElseThrow(() -> broken("running.problem.changed"));
        require(done.undoes() == null && book.undoing(id).isEmpty(), "running.problem.undone");
        var path = new MigrationPath(done.target(), done.source(), MigrationPlans.reverse(book.pairs(id)));
        var back = begin(person, sides.target(done), sides.source(done), path, id);
        preview(person, back, 0, Map.of());
        return back;
    }

    private static void checkDecides(Person person) {
        if (!StudioDoor.decides(person)) {
            throw new IllegalStateException("What runs is not this person's to move");
        }
    }

    private static void require(boolean fits, String key) throws RuleBroken {
        if (!fits) {
            throw broken(key);
        }
    }

    private static RuleBroken broken(String key) {
        return new RuleBroken("", "", key);
    }
}
