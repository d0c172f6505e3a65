package it.concerto.workflow;

import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells the engine who is calling and for which Ambito, for as long as a call lasts: it forgets nothing by itself. */
@Component
class EngineSession {

    /** User of the engine's log for what no person does, e.g. a timer's work; no account can have this name. */
    private static final String SYSTEM = "(system)";

    /** A call of the engine. */
    interface Work<T extends @Nullable Object, X extends Exception> {
        T run() throws X;
    }

    private final IdentityService identity;

    EngineSession(IdentityService identity) {
        this.identity = identity;
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

    /** As the product itself, on behalf of a use case or a step, in one Ambito; whoever is signed in is still named. */
    <T extends @Nullable Object, X extends Exception> T asProduct(AmbitoCode ambito, Work<T, X> work) throws X {
        return within(whoever(), List.of(), List.of(ambito.value()), work);
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
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.isAuthenticated() && !(signedIn instanceof AnonymousAuthenticationToken)
                ? signedIn.getName()
                : SYSTEM;
    }
}
