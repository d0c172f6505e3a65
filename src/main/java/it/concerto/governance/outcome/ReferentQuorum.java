package it.concerto.governance.outcome;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * How many referents make the meeting valid: half plus one unless the path says otherwise, never more than there are.
 *
 * @param minimum of the path's configuration
 */
record ReferentQuorum(int referents, @Nullable Integer minimum) {

    int needed() {
        return minimum == null ? referents / 2 + 1 : Math.min(minimum, referents);
    }

    boolean isReachedBy(Collection<Presence> presences) {
        return presences.stream().filter(Presence::counts).count() >= needed();
    }
}
