package it.concerto.organisation;

import it.concerto.organisation.SeatRefused.Reason;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The seats of the Coordinamento of each Ambito and who holds them when. */
@Service
@Transactional(rollbackFor = SeatRefused.class)
public class Seats {

    private final SeatStore store;
    private final AmbitoStore ambiti;

    Seats(SeatStore store, AmbitoStore ambiti) {
        this.store = store;
        this.ambiti = ambiti;
    }

    /** The seats in force on a day (Europe/Rome), municipalities first and by name. */
    public List<Seat> of(AmbitoCode ambito, LocalDate day) {
        return store.of(ambito, day);
    }

    /**
     * Gives an entity its seat; a Comune must be a member on the first day, and a single Comune has no other seat than its
     * own (BR-04).
     *
     * @return id of the seat
     */
    public String register(NewSeat seat) throws SeatRefused {
        ambiti.lock(seat.ambito());
        var head =
                ambiti.head(seat.ambito()).orElseThrow(() -> new IllegalStateException("No Ambito " + seat.ambito()));
        if (store.exists(seat.id())) {
            throw new SeatRefused(Reason.ALREADY_REGISTERED, seat.id() + " is registered");
        }
        var composition = ambiti.composition(head, seat.since());
        if (composition.form() == GovernanceForm.SINGLE_MUNICIPALITY
                && (seat.municipality() == null || store.count(seat.ambito()) > 0)) {
            throw new SeatRefused(Reason.ONLY_ONE_SEAT, seat.ambito() + " is a single Comune");
        }
        if (seat.municipality() != null && !composition.has(seat.municipality())) {
            throw new SeatRefused(Reason.NOT_A_MEMBER, seat.municipality() + " is not a member of " + seat.ambito());
        }
        store.insert(seat);
        return seat.id();
    }

    /** Passes a seat on from a day; whoever held it before stays in the past under their own name. */
    public void handOver(AmbitoCode ambito, String seat, SeatHolder successor, LocalDate from) throws SeatRefused {
        var latest = store.latestHandover(seat).orElseThrow(() -> new IllegalStateException("No seat " + seat));
        if (!from.isAfter(latest)) {
            throw new SeatRefused(Reason.TOO_EARLY, seat + " was last handed over on " + latest);
        }
        store.endHolder(seat, from.minusDays(1));
        store.insertHolder(seat, ambito, successor, from);
    }
}
