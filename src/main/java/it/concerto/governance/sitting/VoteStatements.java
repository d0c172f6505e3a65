package it.concerto.governance.sitting;

import it.concerto.governance.sitting.VoteStatement.Stance;
import it.concerto.organisation.Seat;
import it.concerto.path.PathId;
import it.concerto.workflow.Deed;
import it.concerto.workflow.Deeds;
import it.concerto.workflow.RuleBroken;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets members of the body confirm or dispute what was recorded of them, until the minutes are written (X1.4). */
@Service
@Transactional(rollbackFor = RuleBroken.class)
public class VoteStatements {

    private final SittingStore store;
    private final Sittings sittings;
    private final VoteStatementStore statements;
    private final Deeds deeds;
    private final Clock clock;

    VoteStatements(SittingStore store, Sittings sittings, VoteStatementStore statements, Deeds deeds, Clock clock) {
        this.store = store;
        this.sittings = sittings;
        this.statements = statements;
        this.deeds = deeds;
        this.clock = clock;
    }

    /**
     * What was recorded of one seat, and what its holder says to it.
     *
     * @param vote null for the presence
     */
    public record Recorded(
            Sitting sitting,
            RecordedPoint point,
            Attendance attendance,
            @Nullable Choice vote,
            @Nullable VoteStatement said) {}

    /** What was recorded of the member in the sittings of the path whose minutes are still to be written. */
    @Transactional(readOnly = true)
    public List<Recorded> of(PathId path, String username) {
        return store.open(path).stream()
                .flatMap(sitting -> of(sitting, username).stream())
                .toList();
    }

    private List<Recorded> of(Sitting sitting, String username) {
        var said = statements.of(sitting.id());
        var recorded = new ArrayList<Recorded>();
        for (var attendance : own(sitting, username)) {
            recorded.add(recorded(sitting, RecordedPoint.PRESENCE, attendance, null, said));
            votes(sitting, attendance.seat())
                    .forEach((point, choice) -> recorded.add(recorded(sitting, point, attendance, choice, said)));
        }
        return recorded;
    }

    private static Recorded recorded(
            Sitting sitting,
            RecordedPoint point,
            Attendance attendance,
            @Nullable Choice vote,
            List<VoteStatement> said) {
        var word = said.stream()
                .filter(each -> each.point().equals(point) && each.seat().equals(attendance.seat()))
                .findFirst()
                .orElse(null);
        return new Recorded(sitting, point, attendance, vote, word);
    }

    /** The seats that the member holds and that nobody filled for them. */
    private List<Attendance> own(Sitting sitting, String username) {
        var held = sittings.seats(sitting).stream()
                .filter(seat -> username.equals(seat.username()))
                .map(Seat::id)
                .collect(Collectors.toSet());
        return sittings.attendance(sitting).stream()
                .filter(each -> held.contains(each.seat()) && each.delegation() == null)
                .toList();
    }

    /** How a seat voted, in the order of the minutes: on each item, its immediate enforceability, its amendments. */
    private Map<RecordedPoint, Choice> votes(Sitting sitting, String seat) {
        var votes = new LinkedHashMap<RecordedPoint, Choice>();
        for (var item : sitting.agenda()) {
            var ballots = sittings.votes(sitting, item.number()).stream()
                    .map(CastVote::ballot)
                    .toList();
            put(votes, RecordedPoint.ofItem(item.number()), ballots, seat);
            motions(sitting, item.number()).forEach(point -> put(votes, point, beside(sitting, point), seat));
        }
        return votes;
    }

    private Stream<RecordedPoint> motions(Sitting sitting, int item) {
        var amendments = sittings.amendments(sitting, item).stream().map(VotedAmendment::number);
        return Stream.concat(Stream.of(RecordedPoint.ENFORCEABILITY), amendments)
                .map(motion -> new RecordedPoint(item, motion));
    }

    private List<Ballot> beside(Sitting sitting, RecordedPoint point) {
        return sittings.motionVotes(sitting, point.item(), point.motion());
    }

    /** A component without vote has none to confirm. */
    private static void put(Map<RecordedPoint, Choice> votes, RecordedPoint point, List<Ballot> ballots, String seat) {
        ballots.stream()
                .filter(ballot -> ballot.seat().equals(seat) && ballot.isEntitled())
                .findFirst()
                .ifPresent(ballot -> votes.put(point, ballot.choice()));
    }

    /** How a seat is recorded to have voted; empty for the presence. */
    @Transactional(readOnly = true)
    public Optional<Choice> vote(Sitting sitting, RecordedPoint point, String seat) {
        return Optional.ofNullable(votes(sitting, seat).get(point));
    }

    /** What was voted on, in its own words; empty for the presence. */
    @Transactional(readOnly = true)
    public Optional<String> text(Sitting sitting, RecordedPoint point) {
        if (point.isPresence()) {
            return Optional.empty();
        }
        return sittings.amendments(sitting, point.item()).stream()
                .filter(voted -> voted.number() == point.motion())
                .map(voted -> voted.amendment().now())
                .findFirst()
                .or(() -> Optional.of(sitting.item(point.item()).title()));
    }

    /** Everything that members have said of a sitting, by item. */
    @Transactional(readOnly = true)
    public List<VoteStatement> of(SittingId id) {
        return statements.of(id);
    }

    /**
     * Keeps what a member says; said again, the last word counts, and the log of the path keeps all of them.
     *
     * @param reason what is wrong
     * @throws RuleBroken once the minutes are written, if nothing of that kind was recorded of the member, or if what is
     *     disputed is not told
     */
    public void state(SittingId id, RecordedPoint point, Stance stance, @Nullable String reason, String by)
            throws RuleBroken {
        var sitting = sittings.get(id);
        if (sitting.status() != Sitting.Status.OPEN) {
            throw new RuleBroken("X1.4", "", "governance.statement.closed");
        }
        var recorded = of(sitting, by).stream()
                .filter(one -> one.point().equals(point))
                .toList();
        if (recorded.isEmpty()) {
            throw new RuleBroken("X1.4", "", "governance.statement.notYours");
        }
        if (stance == Stance.DISPUTED && reason == null) {
            throw new RuleBroken("X1.4", "reason", "governance.statement.reasonMissing");
        }
        for (var one : recorded) {
            var said = new VoteStatement(one.attendance().seat(), point, stance, reason, by, clock.instant());
            statements.put(id, sitting.ambito(), said);
            deeds.record(sitting.ambito(), sitting.path().value(), deed(one, said), by);
        }
    }

    private static Deed deed(Recorded recorded, VoteStatement said) {
        var point = recorded.point();
        return new Deed(
                "governance.deed.%s.%s".formatted(point.kind(), said.stance()),
                recorded.attendance().entity(),
                String.valueOf(point.motion()),
                String.valueOf(point.item()),
                Objects.requireNonNullElse(said.reason(), ""),
                null);
    }
}
