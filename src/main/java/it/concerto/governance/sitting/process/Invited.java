package it.concerto.governance.sitting.process;

import it.concerto.governance.sitting.SittingWording;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.Seats;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whom a convocation reaches: every seat, also those that take part without a vote (BR-12). */
@Component
class Invited {

    private final Seats seats;
    private final SittingWording wording;

    Invited(Seats seats, SittingWording wording) {
        this.seats = seats;
        this.wording = wording;
    }

    /** The seats of that day (Europe/Rome) as rows of a table, in the language of whoever looks. */
    List<Map<String, String>> rows(AmbitoCode ambito, LocalDate day) {
        var shown = wording.shown();
        return seats.of(ambito, day).stream()
                .map(seat -> Map.of(
                        "entity", seat.entity(),
                        "holder", seat.holder(),
                        "office", seat.office(),
                        "vote", shown.of(seat.voteRule())))
                .toList();
    }
}
