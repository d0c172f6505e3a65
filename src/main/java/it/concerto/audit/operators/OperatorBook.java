package it.concerto.audit.operators;

import it.concerto.database.LastWrites;
import it.concerto.ledger.AuditEvent;
import it.concerto.ledger.Ledger;
import it.concerto.workflow.ChangedFact;
import it.concerto.workflow.OperatorActed;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down what operators did, in the transaction in which they did it, and has the ledger commit to it. */
@Component
class OperatorBook {

    private static final String ACT =
            """
            insert into cz_operator_act
                (id, ambito, path, run, process, model_before, model, operation, action, entity, person, reason, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String FACT =
            "insert into cz_operator_fact (act, place, kind, element, label, was, became) values (?, ?, ?, ?, ?, ?, ?)";
    private static final int MOST = 4_000;

    private final LastWrites writes;
    private final Ledger ledger;
    private final Clock clock;

    OperatorBook(LastWrites writes, Ledger ledger, Clock clock) {
        this.writes = writes;
        this.ledger = ledger;
        this.clock = clock;
    }

    @EventListener
    void write(OperatorActed act) {
        var id = UUID.randomUUID().toString();
        writeAct(id, act);
        var told = new TreeMap<>(Map.of("entity", act.entity(), "run", act.run(), "model", act.model()));
        told.put("modelBefore", Objects.requireNonNullElse(act.modelBefore(), ""));
        told.put("reason", Objects.requireNonNullElse(act.reason(), ""));
        var place = 0;
        for (var fact : act.facts()) {
            told.put("%04d %s %s".formatted(place, fact.kind(), fact.element()), writeFact(id, place, fact));
            place++;
        }
        ledger.record(new AuditEvent(
                act.ambito(), act.path(), "operator." + act.action(), id, act.person(), null, told, false));
    }

    private void writeAct(String id, OperatorActed act) {
        writes.add(
                ACT,
                id,
                act.ambito().value(),
                act.path(),
                act.run(),
                act.process(),
                act.modelBefore(),
                act.model(),
                act.operation(),
                act.action(),
                act.entity(),
                act.person(),
                act.reason(),
                OffsetDateTime.now(clock));
    }

    /** @return what was and became, as the ledger commits to it */
    private String writeFact(String act, int place, ChangedFact fact) {
        var was = cut(fact.was());
        var became = cut(fact.became());
        writes.add(FACT, act, place, fact.kind(), fact.element(), fact.label(), was, became);
        return was + " > " + became;
    }

    private static @Nullable String cut(@Nullable String value) {
        return value == null || value.length() <= MOST ? value : value.substring(0, MOST);
    }
}
