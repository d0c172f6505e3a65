package it.concerto.governance.sitting;

import it.concerto.organisation.Term;
import it.concerto.workflow.models.TableContract;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a body convenes and decides; rows of the decision table {@code bodyRules}.
 *
 * @param secondCall quorum of the second call, or null where there is none
 * @param excludedLeaveBase whether a seat kept from the vote also leaves the number of seats that quorum and majority are
 *     measured on
 * @param minNotice least time between convocation and sitting (BR-08)
 */
public record BodyRules(
        Quorum quorum,
        @Nullable Quorum secondCall,
        Base base,
        Majority majority,
        Tie tie,
        boolean excludedLeaveBase,
        Term minNotice) {

    /** Which seats the quorum is measured on. */
    public enum Base {
        VOTING_SEATS,
        /** ASL and Province too, even where they have no vote. */
        ALL_COMPONENTS
    }

    /** What becomes of an equal number of votes. */
    public enum Tie {
        REJECTED,
        PRESIDENT_PREVAILS
    }

    /** First or second convocation of one sitting. */
    public enum Call {
        FIRST,
        SECOND
    }

    /** How the table is read. */
    static final TableContract TABLE = TableContract.of("bodyRules", "ambito", "body")
            .text("quorum", Quorum::of)
            .text("secondCall", BodyRules::secondCall)
            .choice("quorumBase", Base.class)
            .text("majority", Majority::of)
            .choice("tie", Tie.class)
            .flag("excludedLeaveBase")
            .text("minNotice", text -> Term.of(text).inDays())
            .asked(Map.of("body", "COORDINATION"));

    static BodyRules of(Map<String, Object> row) {
        return new BodyRules(
                Quorum.of(text(row, "quorum")),
                secondCall(text(row, "secondCall")),
                Base.valueOf(text(row, "quorumBase")),
                Majority.of(text(row, "majority")),
                Tie.valueOf(text(row, "tie")),
                Boolean.TRUE.equals(row.get("excludedLeaveBase")),
                Term.of(text(row, "minNotice")).inDays());
    }

    private static @Nullable Quorum secondCall(String text) {
        return text.equals("NONE") ? null : Quorum.of(text);
    }

    private static String text(Map<String, Object> row, String output) {
        var value = row.get(output);
        if (value == null) {
            throw new IllegalStateException("The decision table bodyRules gives no " + output);
        }
        return value.toString();
    }

    /** Who is there, measured against the quorum of the call. */
    public Headcount headcount(Call call, List<Ballot> ballots) {
        var counted = ballots.stream()
                .filter(ballot -> base == Base.ALL_COMPONENTS || ballot.isEntitled())
                .toList();
        var seats = counted.stream()
                .filter(ballot -> !excludedLeaveBase || ballot.choice() != Choice.EXCLUDED)
                .count();
        var present =
                counted.stream().filter(ballot -> ballot.choice().isPresent()).count();
        return new Headcount((int) seats, (int) present, quorumAt(call).needed((int) seats));
    }

    /** The votes counted: what was cast by whom, and whether that approves the item (BR-10). */
    public Tally count(Call call, List<Ballot> ballots, String chair) {
        var entitled = ballots.stream().filter(Ballot::isEntitled).toList();
        var votes = VoteCount.of(entitled, !excludedLeaveBase);
        return new Tally(headcount(call, ballots), votes, isApproved(votes, entitled, chair));
    }

    private boolean isApproved(VoteCount votes, List<Ballot> entitled, String chair) {
        if (majority.isReachedBy(votes)) {
            return true;
        }
        return tie == Tie.PRESIDENT_PREVAILS
                && majority.isTied(votes)
                && entitled.stream().anyMatch(ballot -> ballot.seat().equals(chair) && ballot.choice() == Choice.FOR);
    }

    private Quorum quorumAt(Call call) {
        return call == Call.SECOND && secondCall != null ? secondCall : quorum;
    }
}
