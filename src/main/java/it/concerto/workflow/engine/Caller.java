package it.concerto.workflow.engine;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;

/** Who calls the engine for what belongs to no Ambito: models and tables. */
public final class Caller {

    private Caller() {}

    /**
     * Does something under a name, and puts back whoever acted before.
     *
     * @param name username, or the product's capacity in parentheses
     */
    public static <T> T as(IdentityService identity, String name, Supplier<T> work) {
        return as(identity, name, List.of(), work);
    }

    /** The same for runs of some Ambiti, by whoever cares for all. */
    static <T> T as(IdentityService identity, String name, List<String> ambiti, Supplier<T> work) {
        var before = identity.getCurrentAuthentication();
        identity.setAuthentication(name, List.of(), ambiti);
        try {
            return work.get();
        } finally {
            if (before == null) {
                identity.clearAuthentication();
            } else {
                identity.setAuthentication(before.getUserId(), before.getGroupIds(), before.getTenantIds());
            }
        }
    }
}
