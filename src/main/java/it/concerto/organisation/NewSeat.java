package it.concerto.organisation;

import it.concerto.organisation.Seat.Kind;
import it.concerto.organisation.Seat.VoteRule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the registration of a seat says.
 *
 * @param entity whom the seat belongs to, e.g. Comune di Casarano
 * @param municipality for the seat of a Comune only
 * @param votes one, unless the Ambito's rules weigh them
 * @param since first day of the seat and of its first holder
 */
public record NewSeat(
        AmbitoCode ambito,
        Kind kind,
        String entity,
        @Nullable IstatCode municipality,
        VoteRule voteRule,
        int votes,
        LocalDate since,
        SeatHolder holder) {

    public NewSeat {
        if ((kind == Kind.MUNICIPALITY) != (municipality != null)) {
            throw new IllegalArgumentException("A Comune goes with the seat of a Comune only: " + kind);
        }
        if (votes < 1) {
            throw new IllegalArgumentException("A seat casts at least one vote: " + votes);
        }
    }

    /** The seat of a Comune, which always votes, once. */
    public static NewSeat of(AmbitoCode ambito, Municipality municipality, LocalDate since, SeatHolder holder) {
        return new NewSeat(
                ambito,
                Kind.MUNICIPALITY,
                "Comune di " + municipality.name(),
                municipality.istat(),
                VoteRule.ALWAYS,
                1,
                since,
                holder);
    }

    /** Stable within the Ambito: an entity keeps its seat whoever holds it. */
    String id() {
        return ambito + "-" + (municipality == null ? kind.name() : municipality.value());
    }
}
