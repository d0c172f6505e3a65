package it.concerto.governance.sitting.process;

import static it.concerto.governance.sitting.process.SittingVariables.DESERTIONS;
import static it.concerto.governance.sitting.process.SittingVariables.QUORUM_LOST;
import static it.concerto.governance.sitting.process.SittingVariables.QUORUM_REACHED;
import static it.concerto.governance.sitting.process.SittingVariables.SECOND_CALL_OPEN;
import static it.concerto.governance.sitting.process.SittingVariables.SITTING_ON;

import it.concerto.files.FileRef;
import it.concerto.governance.sitting.Delegation;
import it.concerto.governance.sitting.Movement;
import it.concerto.governance.sitting.Movement.Direction;
import it.concerto.governance.sitting.Presence;
import it.concerto.governance.sitting.RollCall;
import it.concerto.governance.sitting.RollCalls;
import it.concerto.governance.sitting.Sitting;
import it.concerto.governance.sitting.SittingWording;
import it.concerto.governance.sitting.Sittings;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calls the roll and takes the delegations that are handed in (X1.2, X1.3). */
@Answers(form = "callRoll")
class CallRollHandler implements AnswerHandler<CallRollHandler.Answer> {

    private static final String UNREACHED = "unreached";

    private final Sittings sittings;
    private final RollCalls calls;
    private final RollGiven roll;
    private final SittingMessages messages;
    private final SittingWording wording;

    CallRollHandler(
            Sittings sittings, RollCalls calls, RollGiven roll, SittingMessages messages, SittingWording wording) {
        this.sittings = sittings;
        this.calls = calls;
        this.roll = roll;
        this.messages = messages;
        this.wording = wording;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var sitting = sittings.get(SittingVariables.sittingOf(task));
        var seats = sittings.seats(sitting);
        var given = new HashMap<String, Object>();
        given.put("sittingLabel", wording.shown().title(sitting));
        given.put("quorumLabel", wording.shown().of("sitting.needed", sittings.neededSeats(sitting), seats.size()));
        given.put("seatOptions", SeatChoices.of(seats));
        given.put("seats", roll.rows(sitting.id(), seats));
        given.put("secretary", roll.secretary(sitting));
        roll.unreached(sitting).ifPresent(members -> given.put(UNREACHED, members));
        roll.chair(sitting, seats).ifPresent(seat -> given.put("chair", seat));
        return given;
    }

    /** Convocations that still wait leave while the roll is called. */
    @Override
    public Set<String> reckoned() {
        return Set.of(UNREACHED);
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var id = SittingVariables.sittingOf(task);
        var headcount = calls.call(id, answer.roll(), answer.acts());
        var after = sittings.get(id);
        messages.rollCalled(after.path(), id);
        var deserted = after.status() == Sitting.Status.DESERTED;
        task.set(SITTING_ON, after.heldOn().toString());
        task.set(QUORUM_REACHED, headcount.isQuorate());
        task.set(SECOND_CALL_OPEN, !headcount.isQuorate() && !deserted);
        task.set(DESERTIONS, task.get(DESERTIONS).orElse(0) + (deserted ? 1 : 0));
        task.set(QUORUM_LOST, false);
    }

    /** What the form asks. */
    record Answer(String chair, String secretary, List<Row> seats) {

        /** @throws RuleBroken beside the first part that is missing of what a delegate needs (BR-13) */
        RollCall roll() throws RuleBroken {
            for (var index = 0; index < seats.size(); index++) {
                var missing = seats.get(index).missing();
                if (missing.isPresent()) {
                    throw new RuleBroken(
                            "BR-13", "seats." + index + "." + missing.get(), "governance.sitting.delegationPart");
                }
            }
            return new RollCall(
                    chair, secretary, seats.stream().map(Row::answer).toList());
        }

        /** What was handed in at the door, by id of the seat. */
        Map<String, List<FileRef>> acts() {
            return seats.stream().collect(Collectors.toMap(Row::seat, Row::delegationFile, (first, second) -> first));
        }
    }

    /** One seat of the roll. */
    record Row(
            String seat,
            Presence presence,
            @Nullable String delegate,
            Delegation.@Nullable Office delegateOffice,
            @Nullable String delegation,
            List<FileRef> delegationFile,
            @Nullable LocalDate delegatedOn,
            @Nullable LocalDate delegatedUntil,
            @Nullable LocalTime arrivedAt,
            @Nullable LocalTime leftAt) {

        /** A delegation of which a part is missing counts as none (BR-13). */
        RollCall.Answer answer() {
            if (delegate == null || delegateOffice == null || delegation == null || delegatedOn == null) {
                return new RollCall.Answer(seat, presence, null, movements());
            }
            var act = new Delegation(delegate, delegateOffice, delegation, delegatedOn, delegatedUntil);
            return new RollCall.Answer(seat, presence, act, movements());
        }

        private Optional<String> missing() {
            return presence == Presence.DELEGATED
                    ? Stream.of(
                                    missing("delegate", delegate),
                                    missing("delegateOffice", delegateOffice),
                                    missing("delegation", delegation),
                                    missing("delegatedOn", delegatedOn))
                            .flatMap(Optional::stream)
                            .findFirst()
                    : Optional.empty();
        }

        private static Optional<String> missing(String field, @Nullable Object given) {
            return given == null ? Optional.of(field) : Optional.empty();
        }

        private List<Movement> movements() {
            return Stream.of(movement(Direction.ARRIVED, arrivedAt), movement(Direction.LEFT, leftAt))
                    .flatMap(Optional::stream)
                    .toList();
        }

        private static Optional<Movement> movement(Direction direction, @Nullable LocalTime at) {
            return Optional.ofNullable(at).map(time -> new Movement(direction, time));
        }
    }
}
