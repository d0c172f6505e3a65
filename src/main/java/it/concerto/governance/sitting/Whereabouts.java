package it.concerto.governance.sitting;

import it.concerto.governance.sitting.ItemVote.SeatMovement;
import it.concerto.governance.sitting.Movement.Direction;
import it.concerto.workflow.RuleBroken;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who came into a sitting and who left it, judged one by one against where they were before. */
final class Whereabouts {

    private final Map<String, Attendance> seats;
    private final Map<String, Attendance> changed = new LinkedHashMap<>();
    private final Course course;

    private Whereabouts(List<Attendance> attendance, Course course) {
        this.course = course;
        seats = attendance.stream().collect(Collectors.toMap(Attendance::seat, Function.identity()));
    }

    /** The seats that have moved, with all their movements. */
    static Collection<Attendance> after(List<Attendance> attendance, Course course, List<SeatMovement> movements)
            throws RuleBroken {
        var whereabouts = new Whereabouts(attendance, course);
        for (var index = 0; index < movements.size(); index++) {
            whereabouts.move(movements.get(index), "movements." + index);
        }
        return whereabouts.changed.values();
    }

    private void move(SeatMovement moved, String field) throws RuleBroken {
        var before = changed.getOrDefault(moved.seat(), seats.get(moved.seat()));
        if (before == null) {
            throw new RuleBroken("BR-11", field + ".seat", "governance.sitting.noSuchSeat");
        }
        var movement = moved.movement();
        if (before.isThereNow() == (movement.direction() == Direction.ARRIVED)) {
            var key = "governance.vote.movementImpossible." + movement.direction();
            throw new RuleBroken("X1.3", field + ".direction", key, before.entity());
        }
        course.checkMovement(movement.at(), before.entity(), field + ".at");
        var known = before.movements();
        if (!known.isEmpty()
                && !movement.at().isAfter(known.get(known.size() - 1).at())) {
            throw new RuleBroken("X1.3", field + ".at", "governance.vote.movementTooEarly", before.entity());
        }
        var all = new ArrayList<>(known);
        all.add(movement);
        changed.put(moved.seat(), before.with(all));
    }
}
