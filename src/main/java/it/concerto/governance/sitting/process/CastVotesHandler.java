package it.concerto.governance.sitting.process;

import it.concerto.governance.proposal.Enclosures;
import it.concerto.governance.proposal.process.ProposalVariables;
import it.concerto.governance.sitting.AgendaItem;
import it.concerto.governance.sitting.Attendance;
import it.concerto.governance.sitting.BodyRulebook;
import it.concerto.governance.sitting.Choice;
import it.concerto.governance.sitting.Division;
import it.concerto.governance.sitting.Division.Base;
import it.concerto.governance.sitting.ItemResult;
import it.concerto.governance.sitting.ItemVote;
import it.concerto.governance.sitting.ItemVote.Handling;
import it.concerto.governance.sitting.ItemVote.Moment;
import it.concerto.governance.sitting.ItemVote.SeatMovement;
import it.concerto.governance.sitting.ItemVote.SeatVote;
import it.concerto.governance.sitting.Motion;
import it.concerto.governance.sitting.Movement;
import it.concerto.governance.sitting.Movement.Direction;
import it.concerto.governance.sitting.Sitting;
import it.concerto.governance.sitting.SittingWording;
import it.concerto.governance.sitting.Sittings;
import it.concerto.governance.sitting.Votes;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.ProcessVariable;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Records the votes on one item of the agenda (X1.4). */
@Answers(form = "castVotes")
class CastVotesHandler implements AnswerHandler<CastVotesHandler.Answer> {

    private final Votes votes;
    private final Sittings sittings;
    private final BodyRulebook rulebook;
    private final Enclosures enclosures;
    private final SittingWording wording;

    CastVotesHandler(
            Votes votes, Sittings sittings, BodyRulebook rulebook, Enclosures enclosures, SittingWording wording) {
        this.votes = votes;
        this.sittings = sittings;
        this.rulebook = rulebook;
        this.enclosures = enclosures;
        this.wording = wording;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var sitting = sittings.get(SittingVariables.sittingOf(task));
        var item = sitting.item(item(task));
        var given = new HashMap<String, Object>();
        given.put("itemLabel", item.number() + ". " + item.title());
        Optional.ofNullable(item.text()).ifPresent(text -> given.put("resolution", text));
        given.put("quorumLabel", wording.shown().quorum(sittings.headcount(sitting)));
        given.put("handling", Handling.VOTED.name());
        given.put("seatOptions", SeatChoices.of(sittings.seats(sitting)));
        given.put("voterOptions", SeatChoices.shortly(sittings.entitled(sitting, item)));
        given.put("votes", rows(sitting, item));
        given.put("enforceability", Enforceability.NOT_PUT.name());
        if (item.number() == AgendaItem.MAIN) {
            contrary(sitting).ifPresent(text -> given.put("contraryOpinion", text));
            var answered = enclosures.assents(sitting.path(), sitting.purpose());
            if (!answered.isEmpty()) {
                given.put("assents", String.join("\n", answered));
            }
        }
        return given;
    }

    /** One row for each seat that votes on the item; the absent ones are marked, the others are asked. */
    private List<Map<String, Object>> rows(Sitting sitting, AgendaItem item) {
        var there = sittings.attendance(sitting).stream()
                .filter(Attendance::isThereNow)
                .map(Attendance::seat)
                .collect(Collectors.toSet());
        return sittings.entitled(sitting, item).stream()
                .map(seat -> there.contains(seat.id())
                        ? Map.<String, Object>of("seat", seat.id())
                        : Map.<String, Object>of("seat", seat.id(), "choice", Choice.ABSENT.name()))
                .toList();
    }

    private Optional<String> contrary(Sitting sitting) {
        return votes.contraryOpinions(sitting).stream()
                .map(opinion -> wording.shown().of(opinion.kind()) + ": " + opinion.note())
                .reduce((first, second) -> first + "; " + second);
    }

    private static int item(TaskInHand task) {
        return Integer.parseInt(task.require(SittingVariables.ITEM));
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var result = votes.put(SittingVariables.sittingOf(task), item(task), answer.vote());
        if (answer.handling() == Handling.QUORUM_LOST) {
            task.set(SittingVariables.QUORUM_LOST, true);
        }
        var resolved =
                sittings.get(SittingVariables.sittingOf(task)).agenda().stream().anyMatch(AgendaItem::isResolved);
        task.set(SittingVariables.ACTS_DUE, resolved);
        if (item(task) == AgendaItem.MAIN) {
            task.set(SittingVariables.ACT_DUE, result.isApproval());
            task.set(ProcessVariable.OUTCOME, outcome(result).name());
            setConvocation(task, outcome(result));
        }
    }

    /** What was put off is to be decided soon; nothing else hurries the next convocation. */
    private void setConvocation(TaskInHand task, ItemResult outcome) {
        if (outcome == ItemResult.POSTPONED) {
            var held = sittings.get(SittingVariables.sittingOf(task)).heldOn();
            var latest = rulebook.latestConvocation(task.ambito(), held);
            task.set(ProposalVariables.CONVOCATION_BY, latest.toString());
        } else {
            task.forget(ProposalVariables.CONVOCATION_BY);
        }
    }

    /** For whoever called the sitting, an item taken off the agenda is still to be decided. */
    private static ItemResult outcome(ItemResult result) {
        return result == ItemResult.WITHDRAWN ? ItemResult.POSTPONED : result;
    }

    private static Division division(
            Base base, List<String> inFavour, List<String> against, List<String> abstained, List<String> notVoting) {
        var others = new ArrayList<SeatVote>();
        inFavour.forEach(seat -> others.add(new SeatVote(seat, Choice.FOR, null)));
        against.forEach(seat -> others.add(new SeatVote(seat, Choice.AGAINST, null)));
        abstained.forEach(seat -> others.add(new SeatVote(seat, Choice.ABSTAINED, null)));
        notVoting.forEach(seat -> others.add(new SeatVote(seat, Choice.NOT_VOTING, null)));
        return new Division(base, others);
    }

    /** How immediate enforceability was voted, if it was. */
    enum Enforceability {
        NOT_PUT,
        AS_ITEM,
        ALL_FOR,
        ALL_AGAINST
    }

    /** What the form asks. */
    record Answer(
            Handling handling,
            @Nullable String reason,
            List<String> excluded,
            List<AmendmentRow> amendments,
            @Nullable String coverage,
            boolean unanimous,
            List<VoteRow> votes,
            @Nullable String overrideReason,
            @Nullable Enforceability enforceability,
            List<String> enforceabilityInFavour,
            List<String> enforceabilityAgainst,
            List<String> enforceabilityAbstained,
            List<String> enforceabilityNotVoting,
            @Nullable LocalTime votedAt,
            List<MovementRow> movements) {

        ItemVote vote() {
            return new ItemVote(
                    handling,
                    unanimous,
                    seatVotes(),
                    amendments.stream().map(AmendmentRow::motion).toList(),
                    overrideReason,
                    coverage,
                    division(),
                    reason,
                    new Moment(
                            votedAt,
                            movements.stream().map(MovementRow::movement).toList()));
        }

        /** Without a vote it matters only who may not take part in one. */
        private List<SeatVote> seatVotes() {
            return handling == Handling.QUORUM_LOST
                    ? excluded.stream()
                            .map(seat -> new SeatVote(seat, Choice.EXCLUDED, reason))
                            .toList()
                    : votes.stream().map(VoteRow::vote).toList();
        }

        private @Nullable Division division() {
            if (enforceability == null || enforceability == Enforceability.NOT_PUT) {
                return null;
            }
            return CastVotesHandler.division(
                    Base.valueOf(enforceability.name()),
                    enforceabilityInFavour,
                    enforceabilityAgainst,
                    enforceabilityAbstained,
                    enforceabilityNotVoting);
        }
    }

    /** Somebody who came or left since the roll call or the item before. */
    record MovementRow(String seat, Direction direction, LocalTime at) {

        SeatMovement movement() {
            return new SeatMovement(seat, new Movement(direction, at));
        }
    }

    /** One seat's vote. */
    record VoteRow(String seat, Choice choice, @Nullable String reason) {

        SeatVote vote() {
            return new SeatVote(seat, choice, reason);
        }
    }

    /** An amendment and the votes on it. */
    record AmendmentRow(
            @Nullable Integer sheet,
            @Nullable String former,
            String now,
            @Nullable BigDecimal effect,
            Base base,
            List<String> inFavour,
            List<String> against,
            List<String> abstained,
            List<String> notVoting) {

        Motion motion() {
            var euro = effect == null ? BigDecimal.ZERO : effect;
            return new Motion(sheet, former, now, euro, division(base, inFavour, against, abstained, notVoting));
        }
    }
}
