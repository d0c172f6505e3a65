package it.concerto.governance.sitting.process;

import it.concerto.governance.sitting.BodyAddresses;
import it.concerto.governance.sitting.SittingWording;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.Seats;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whom a convocation reaches: every seat, also those that take part without a vote (BR-12). */
@Component
class Invited {

    private final Seats seats;
    private final BodyAddresses addresses;
    private final SittingWording wording;

    Invited(Seats seats, BodyAddresses addresses, SittingWording wording) {
        this.seats = seats;
        this.addresses = addresses;
        this.wording = wording;
    }

    /** Who gets no mail because they have no account; empty if everybody does. */
    Optional<String> without(AmbitoCode ambito, LocalDate day) {
        return addresses.without(ambito, day).stream()
                .map(seat -> seat.entity() + ": " + seat.holder())
                .reduce((first, second) -> first + "\n" + second);
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
