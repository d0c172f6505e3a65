package it.concerto.organisation;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** The seats of the Coordinamento of each Ambito and who holds them when. */
@Service
public class Seats {

    /** The seats in force on a day (Europe/Rome), municipalities first and by name. */
    public List<Seat> of(AmbitoCode ambito, LocalDate day) {
        throw new UnsupportedOperationException("not yet");
    }
}
