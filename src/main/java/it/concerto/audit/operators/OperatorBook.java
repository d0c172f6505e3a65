package it.concerto.audit.operators;

import it.concerto.database.LastWrites;
import it.concerto.ledger.AuditEvent;
import it.concerto.ledger.Ledger;
import it.concerto.ledger.RowProof;
import it.concerto.workflow.OperatorActed;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
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
            insert into cz_operator_act (id, salt, ambito, path, run, process, model_before, model, operation, action, entity,
                person, reason, at, facts)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
        var salt = RowProof.salt();
        var told = new TreeMap<>(Map.of("entity", act.entity(), "run", act.run(), "model", act.model()));
        told.put("modelBefore", Objects.requireNonNullElse(act.modelBefore(), ""));
        told.put("reason", Objects.requireNonNullElse(act.reason(), ""));
        var facts = facts(id, act);
        var digests = new ArrayList<String>();
        for (var fact : facts) {
            told.put("%04d %s %s".formatted(fact[1], fact[2], fact[3]), fact[5] + " > " + fact[6]);
            digests.add(RowProof.digest(fact[0], salt, fact[1], fact[2], fact[3], fact[4], fact[5], fact[6]));
        }
        var row = row(id, salt, act, String.join("\n", digests));
        writes.add(ACT, row);
        facts.forEach(fact -> writes.add(FACT, fact));
        var proof = RowProof.subject(id, RowProof.digest(row));
        ledger.record(new AuditEvent(
                act.ambito(), act.path(), "operator." + act.action(), proof, act.person(), null, told, false));
    }

    private @Nullable Object[] row(String id, String salt, OperatorActed act, String facts) {
        return new @Nullable Object[] {
            id,
            salt,
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
            RowProof.kept(OffsetDateTime.now(clock)),
            facts
        };
    }

    /** As they are written, in their order. */
    private static List<@Nullable Object[]> facts(String act, OperatorActed acted) {
        var facts = new ArrayList<@Nullable Object[]>();
        for (var fact : acted.facts()) {
            facts.add(new @Nullable Object[] {
                act, facts.size(), fact.kind(), fact.element(), fact.label(), cut(fact.was()), cut(fact.became())
            });
        }
        return facts;
    }

    private static @Nullable String cut(@Nullable String value) {
        return value == null || value.length() <= MOST ? value : value.substring(0, MOST);
    }
}
