package it.concerto.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import it.concerto.database.OfTransaction;
import it.concerto.organisation.AmbitoCode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps what happened, in the transaction in which it happened. The events of a transaction are put behind the end of their
 * chain just before it commits, after everything else that it writes: so the end of a chain is held for a moment only, and
 * whoever holds it waits for nothing any more.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
public final class Ledger implements TransactionExecutionListener {

    private final ChainWriter writer;
    private final Clock clock;
    private final OfTransaction<List<Happened>> pending = new OfTransaction<>(ArrayList::new);

    Ledger(ChainWriter writer, Clock clock) {
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * Keeps an event, if the running transaction commits.
     *
     * @throws IllegalStateException without a transaction
     */
    public void record(AuditEvent event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("What happened is kept with what was done: " + event.action());
        }
        pending.get().add(new Happened(event, Instant.now(clock).truncatedTo(ChronoUnit.MICROS)));
    }

    /**
     * Keeps that the key of a case was destroyed.
     *
     * @param path null for the case of a person
     */
    void destroyed(String chain, @Nullable String path, String name) {
        var ambito = chain.equals(ChainRow.INSTALLATION) ? null : AmbitoCode.of(chain);
        record(AuditEvent.of(ambito, path, CaseKeys.DESTROYED, name, null));
    }

    /** Chains in the order of their names: two transactions never wait for each other. */
    @Override
    public void beforeCommit(TransactionExecution transaction) {
        pending.find().ifPresent(events -> {
            var chains = events.stream().collect(groupingBy(Happened::chain, TreeMap::new, toList()));
            events.clear();
            chains.forEach(writer::append);
        });
    }

    /** @param at to the microsecond */
    record Happened(AuditEvent event, Instant at) {

        String chain() {
            return event.ambito() == null
                    ? ChainRow.INSTALLATION
                    : event.ambito().value();
        }

        /** What the product did for it, at the same moment and in the same case. */
        Happened because(String action, String subject) {
            return new Happened(AuditEvent.of(event.ambito(), event.path(), action, subject, null), at);
        }
    }
}
