package it.concerto.governance.sitting;

import it.concerto.organisation.Seat;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A written delegation to take a seat (BR-13).
 *
 * @param document where the written act is found, e.g. its protocol number
 * @param until last day it holds; null when it was given for this one sitting or until revoked
 */
public record Delegation(String delegate, Office office, String document, LocalDate since, @Nullable LocalDate until) {

    /** Office of a delegate. */
    public enum Office {
        VICESINDACO,
        ASSESSORE,
        CONSIGLIERE,
        DIRIGENTE,
        FUNZIONARIO
    }

    /** For how many sittings a delegation is given. */
    public enum Scope {
        SINGLE_SITTING,
        /** For every sitting until its last day or until revoked. */
        OPEN
    }

    private static final Set<Office> OF_A_COMUNE = Set.of(Office.VICESINDACO, Office.ASSESSORE, Office.CONSIGLIERE);

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }

    /** Whether the delegate's office lets them take the seat: of a Comune only its assessori and consiglieri do (BR-14). */
    boolean suits(Seat seat) {
        return OF_A_COMUNE.contains(office) == (seat.kind() == Seat.Kind.MUNICIPALITY);
    }
}
