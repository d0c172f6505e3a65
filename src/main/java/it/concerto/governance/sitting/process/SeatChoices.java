package it.concerto.governance.sitting.process;

import it.concerto.organisation.Seat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The seats of a body as a form offers them. */
final class SeatChoices {

    private SeatChoices() {}

    static List<Map<String, Object>> of(List<Seat> seats) {
        return labelled(seats, seat -> seat.entity() + " – " + seat.holder() + " (" + seat.office() + ")");
    }

    /** Without the office, where all of them stand in several lists one below the other. */
    static List<Map<String, Object>> shortly(List<Seat> seats) {
        return labelled(seats, seat -> seat.entity() + " – " + seat.holder());
    }

    private static List<Map<String, Object>> labelled(List<Seat> seats, Function<Seat, String> label) {
        return seats.stream()
                .map(seat -> Map.<String, Object>of("value", seat.id(), "label", label.apply(seat)))
                .toList();
    }
}
