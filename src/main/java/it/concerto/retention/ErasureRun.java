package it.concerto.retention;

import it.concerto.ledger.AuditEvent;
import it.concerto.ledger.Ledger;
import it.concerto.retention.Erasure.State;
import it.concerto.retention.ErasureTable.Step;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes what was approved, a step for each transaction: what is cut off, by whatever, has done whole steps, and whoever comes
 * next goes on with the next. Nothing goes that is no longer what was approved.
 */
@Component
class ErasureRun {

    private final ErasureTable table;
    private final ErasureRules rules;
    private final Holds holds;
    private final Previews previews;
    private final Traces traces;

    ErasureRun(ErasureTable table, ErasureRules rules, Holds holds, Previews previews, Traces traces) {
        this.table = table;
        this.rules = rules;
        this.holds = holds;
        this.previews = previews;
        this.traces = traces;
    }

    /** What is told of it. */
    @Component
    static class Traces {

        private final Ledger ledger;
        private final Clock clock;

        Traces(Ledger ledger, Clock clock) {
            this.ledger = ledger;
            this.clock = clock;
        }

        OffsetDateTime now() {
            return OffsetDateTime.now(clock);
        }

        /** By the product: who approved it stands in the approval. */
        void tell(Erasure erasure, String what) {
            ledger.record(AuditEvent.of(erasure.ambito(), null, "erasure." + what, erasure.id(), null));
        }

        /** A tombstone in the chain: what kind, how much, by which approval. */
        void tell(Erasure erasure, Line line) {
            var subject =
                    line.name() + " " + line.rows() + " " + erasure.id() + (line.isOfPerson() ? " " + line.path() : "");
            var path = line.isOfPerson() ? null : line.path();
            ledger.record(AuditEvent.of(erasure.ambito(), path, "erased", subject, null));
        }
    }

    /** @return whether it can be gone on with */
    @Transactional
    public boolean begin(String id) {
        var erasure = table.hold(id).orElseThrow();
        if (erasure.state() != State.APPROVED) {
            return erasure.state() == State.RUNNING;
        }
        if (isChanged(erasure)) {
            end(erasure, State.REFUSED);
            return false;
        }
        table.state(id, State.RUNNING, null);
        traces.tell(erasure, "begun");
        return true;
    }

    /** @return whether there is more to do */
    @Transactional
    public boolean step(String id) {
        var erasure = table.hold(id).orElseThrow();
        if (erasure.state() != State.RUNNING) {
            return false;
        }
        var next = table.next(id);
        if (next.isEmpty()) {
            end(erasure, State.DONE);
            return false;
        }
        return isStillThat(erasure, next.get()) ? erase(erasure, next.get()) : refuse(erasure);
    }

    private boolean erase(Erasure erasure, Step step) {
        var line = step.line();
        var until = until(erasure, line);
        if (ErasureRules.isOfFiles(line)) {
            table.files(erasure.id(), step.place()).forEach(file -> rules.eraseFile(file, line, until));
        } else {
            rules.portion(line).erase(line.path(), until);
        }
        table.erased(erasure.id(), step.place(), traces.now());
        traces.tell(erasure, line);
        return true;
    }

    private boolean refuse(Erasure erasure) {
        end(erasure, State.REFUSED);
        return false;
    }

    /** A path that was held meanwhile loses nothing more; of files it was written down which they are. */
    private boolean isStillThat(Erasure erasure, Step step) {
        var line = step.line();
        var held = holds.holds(line.path());
        if (!held && ErasureRules.isOfFiles(line)) {
            return true;
        }
        var found = held ? new Content(0, "") : rules.portion(line).read(line.path(), until(erasure, line));
        if (found.equals(new Content(line.rows(), line.digest()))) {
            return true;
        }
        table.found(erasure.id(), step.place(), found.rows());
        return false;
    }

    private boolean isChanged(Erasure erasure) {
        var approved = table.steps(erasure.id());
        var now = previews.of(erasure.ambito(), erasure.day()).lines();
        if (now.equals(approved.stream().map(Step::line).toList())) {
            return false;
        }
        note(erasure, approved, now);
        return true;
    }

    private void note(Erasure erasure, List<Step> approved, List<Line> now) {
        Map<List<Object>, Line> found = new HashMap<>();
        now.forEach(line -> found.put(List.of(line.path(), line.span(), line.name()), line));
        for (var step : approved) {
            var line = step.line();
            var there = found.remove(List.of(line.path(), line.span(), line.name()));
            if (!line.equals(there)) {
                table.found(erasure.id(), step.place(), there == null ? 0 : there.rows());
            }
        }
        var place = approved.size();
        for (var line : found.values()) {
            var none = new Line(line.path(), line.span(), line.kind(), line.name(), 0, "");
            table.insert(
                    erasure.id(),
                    erasure.ambito(),
                    place,
                    none,
                    rules.period(erasure.ambito(), line).toString());
            table.found(erasure.id(), place, line.rows());
            place++;
        }
    }

    private Instant until(Erasure erasure, Line line) {
        return rules.until(erasure.ambito(), line, erasure.day());
    }

    private void end(Erasure erasure, State state) {
        table.state(erasure.id(), state, traces.now());
        table.forgetFiles(erasure.id());
        traces.tell(erasure, state == State.DONE ? "done" : "refused");
    }
}
