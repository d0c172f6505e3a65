package it.concerto.governance.sitting.process;

import it.concerto.organisation.Seat;
import java.util.List;
import java.util.Map;

/** The seats of a body as a form offers them. */
final class SeatChoices {

    private SeatChoices() {}

    static List<Map<String, Object>> of(List<Seat> seats) {
        return seats.stream()
                .map(seat -> Map.<String, Object>of(
                        "value",
                        seat.id(),
                        "label",
                        seat.entity() + " – " + seat.holder() + " (" + seat.office() + ")"))
                .toList();
    }
}
