package it.concerto.workflow;

import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.workflow.ActingProduct.Work;
import it.concerto.workflow.engine.SharedReading;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.context.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the engine who is calling and for which Ambito, for as long as a call lasts: it forgets nothing by itself. Nobody
 * calls without a name; no account can have one in parentheses.
 */
@Component
class EngineSession {

    /** What a timer or a step does, after whoever began it has left. */
    private static final String ENGINE = "(system)";

    /** Whoever uses the public pages without an account. */
    private static final String VISITOR = "(visitor)";

    private final IdentityService identity;
    private final TransactionTemplate transaction;
    private final SharedReading reading;

    EngineSession(IdentityService identity, TransactionTemplate transaction, SharedReading reading) {
        this.identity = identity;
        this.transaction = transaction;
        this.reading = reading;
    }

    /** As a person: the engine shows and changes only what belongs to the person's Ambiti. */
    <T extends @Nullable Object, X extends Exception> T as(Person person, Work<T, X> work) throws X {
        var groups = person.groups().stream().map(GroupId::toString).toList();
        var ambiti = person.groups().stream()
                .map(group -> group.ambito().value())
                .distinct()
                .toList();
        return within(person.username(), groups, ambiti, work);
    }

    /** The same in one transaction. */
    <T> T inTransaction(Person person, TransactionCallback<T> work) {
        return as(person, () -> transaction.execute(work));
    }

    /** For a use case or a step, in one Ambito, under the name of whoever acts. */
    <T extends @Nullable Object, X extends Exception> T inside(AmbitoCode ambito, Work<T, X> work) throws X {
        return within(whoever(), List.of(), List.of(ambito.value()), work);
    }

    /** For what all Ambiti share, decision tables and models, under the name of whoever acts. */
    <T extends @Nullable Object, X extends Exception> T shared(Work<T, X> work) throws X {
        return within(whoever(), List.of(), List.of(), work);
    }

    /** As the product in a capacity of its own. */
    <T extends @Nullable Object, X extends Exception> T ofItself(String name, Work<T, X> work) throws X {
        return within(name, List.of(), List.of(), work);
    }

    /** The same in one Ambito. */
    <T extends @Nullable Object, X extends Exception> T ofItself(String name, AmbitoCode ambito, Work<T, X> work)
            throws X {
        return within(name, List.of(), List.of(ambito.value()), work);
    }

    /** For an answer that is judged and completes its task: what the engine reads for the one serves the other. */
    <T> T answering(Supplier<T> work) {
        return reading.during(work);
    }

    private <T extends @Nullable Object, X extends Exception> T within(
            String user, List<String> groups, List<String> ambiti, Work<T, X> work) throws X {
        var before = identity.getCurrentAuthentication();
        identity.setAuthentication(user, groups, ambiti);
        try {
            return work.run();
        } finally {
            if (before == null) {
                identity.clearAuthentication();
            } else {
                identity.setAuthentication(before.getUserId(), before.getGroupIds(), before.getTenantIds());
            }
        }
    }

    private String whoever() {
        var acting = identity.getCurrentAuthentication();
        if (acting != null && acting.getUserId() != null) {
            return acting.getUserId();
        }
        var web = SecurityContextHolder.getContext().getAuthentication();
        if (web != null && web.isAuthenticated()) {
            return web instanceof AnonymousAuthenticationToken ? VISITOR : web.getName();
        }
        if (Context.getCommandContext() != null) {
            return ENGINE;
        }
        throw new IllegalStateException(
                "Nobody acts: the engine is called for a person or for the product in a capacity");
    }
}
