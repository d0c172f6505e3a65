package it.concerto.governance.sitting;

import static it.concerto.governance.sitting.BodyRules.Call.FIRST;
import static it.concerto.governance.sitting.BodyRules.Call.SECOND;
import static it.concerto.governance.sitting.Choice.ABSENT;
import static it.concerto.governance.sitting.Choice.ABSTAINED;
import static it.concerto.governance.sitting.Choice.AGAINST;
import static it.concerto.governance.sitting.Choice.EXCLUDED;
import static it.concerto.governance.sitting.Choice.FOR;
import static it.concerto.governance.sitting.Choice.NOT_VOTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyRulesTests {

    static final Map<String, Object> GALATINA = Map.of(
            "quorum", "2/3",
            "secondCall", "1/3",
            "quorumBase", "VOTING_SEATS",
            "majority", "MAJORITY_OF_PRESENT",
            "tie", "REJECTED",
            "excludedLeaveBase", false,
            "minNotice", "5cd");

    @ParameterizedTest(name = "{0} seats: {1}, {2}, {3}")
    @CsvSource({"7, 5, 4, 3", "5, 4, 3, 2", "4, 3, 3, 2", "1, 1, 1, 1"})
    void asksForTheSeatsOfTheBook(int seats, int twoThirds, int halfPlusOne, int secondCall) {
        assertThat(Quorum.of("2/3").needed(seats)).isEqualTo(twoThirds);
        assertThat(Quorum.of("HALF_PLUS_ONE").needed(seats)).isEqualTo(halfPlusOne);
        assertThat(Quorum.of("1/3").needed(seats)).isEqualTo(secondCall);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "MAJORITY_OF_PRESENT, false",
        "MAJORITY_OF_VOTERS, true",
        "ABSOLUTE_OF_SEATS, false",
        "UNANIMITY, false",
        "2/5, true",
        "3/5, false"
    })
    @DisplayName("BR-10 two for, one against, one abstained, five seats")
    void decidesTheWorkedCaseOfFiveSeats(String majority, boolean approved) {
        var tally = rules("majority", majority).count(FIRST, ballots(FOR, FOR, AGAINST, ABSTAINED, ABSENT), "seat-0");

        assertThat(tally.headcount()).isEqualTo(new Headcount(5, 4, 4));
        assertThat(tally.approved()).isEqualTo(approved);
    }

    @Test
    @DisplayName("BR-09 four of seven are no quorum of two thirds; three are one at the second call")
    void countsTheQuorumOfEachCall() {
        var four = ballots(FOR, FOR, FOR, FOR, ABSENT, ABSENT, ABSENT);
        var three = ballots(FOR, FOR, FOR, ABSENT, ABSENT, ABSENT, ABSENT);

        assertThat(rules().headcount(FIRST, four).isQuorate()).isFalse();
        assertThat(rules().headcount(SECOND, three).isQuorate()).isTrue();
        assertThat(rules("secondCall", "NONE").headcount(SECOND, three).isQuorate())
                .isFalse();
    }

    @Test
    void approvesThreeOfFourWithTwoInFavour() {
        var tally = rules().count(FIRST, ballots(FOR, FOR, AGAINST, ABSENT), "seat-0");

        assertThat(tally.headcount().isQuorate()).isTrue();
        assertThat(tally.approved()).isTrue();
    }

    @Test
    @DisplayName("BR-04 a single municipality decides alone")
    void decidesWithOneSeat() {
        assertThat(rules().count(FIRST, ballots(FOR), "seat-0").approved()).isTrue();
        assertThat(rules().headcount(FIRST, List.of()).isQuorate()).isFalse();
    }

    @Test
    @DisplayName(
            "BR-12 ASL and Province without vote never change the votes, and the quorum only when all components count")
    void countsComponentsWithoutVoteInTheQuorumOnlyIfConfigured() {
        var ballots = new ArrayList<>(ballots(FOR, FOR, FOR, AGAINST, ABSENT, ABSENT, ABSENT));
        ballots.add(new Ballot("asl", 0, AGAINST));
        ballots.add(new Ballot("province", 0, AGAINST));

        var votingSeats = rules().count(FIRST, ballots, "seat-0");
        var components = rules("quorumBase", "ALL_COMPONENTS").count(FIRST, ballots, "seat-0");

        assertThat(votingSeats.headcount()).isEqualTo(new Headcount(7, 4, 5));
        assertThat(components.headcount()).isEqualTo(new Headcount(9, 6, 6));
        assertThat(components.votes()).isEqualTo(new VoteCount(3, 1, 0, 0, 7));
    }

    @Test
    @DisplayName("BR-15 an excluded seat is not present, and leaves the base only if configured")
    void leavesOutExcludedSeats() {
        var ballots = ballots(FOR, FOR, EXCLUDED, ABSENT);

        assertThat(rules().headcount(FIRST, ballots)).isEqualTo(new Headcount(4, 2, 3));
        assertThat(rules("excludedLeaveBase", true).headcount(FIRST, ballots)).isEqualTo(new Headcount(3, 2, 2));
        assertThat(rules().count(FIRST, ballots, "seat-0").votes().present()).isEqualTo(2);
    }

    @Test
    @DisplayName("BR-11 a seat counts as many times as it has votes, in the votes and not in the quorum")
    void weighsVotes() {
        var tally = rules().count(
                        FIRST,
                        List.of(new Ballot("a", 3, FOR), new Ballot("b", 1, AGAINST), new Ballot("c", 1, AGAINST)),
                        "a");

        assertThat(tally.headcount()).isEqualTo(new Headcount(3, 3, 2));
        assertThat(tally.votes()).isEqualTo(new VoteCount(3, 2, 0, 0, 5));
        assertThat(tally.approved()).isTrue();
    }

    @ParameterizedTest(name = "{0} {1}, chair votes {2}: {3}")
    @CsvSource({
        "REJECTED, MAJORITY_OF_PRESENT, FOR, false",
        "PRESIDENT_PREVAILS, MAJORITY_OF_PRESENT, FOR, true",
        "PRESIDENT_PREVAILS, MAJORITY_OF_PRESENT, AGAINST, false",
        "PRESIDENT_PREVAILS, MAJORITY_OF_VOTERS, FOR, true",
        "PRESIDENT_PREVAILS, ABSOLUTE_OF_SEATS, FOR, false"
    })
    void breaksATieAsTheBodyDoes(String tie, String majority, Choice chair, boolean approved) {
        var other = chair == FOR ? AGAINST : FOR;
        var rules = BodyRules.of(with(with(GALATINA, "tie", tie), "majority", majority));

        assertThat(rules.count(FIRST, ballots(chair, chair, other, other), "seat-0")
                        .approved())
                .isEqualTo(approved);
    }

    @Test
    void needsEverybodyPresentForUnanimity() {
        var rules = rules("majority", "UNANIMITY");

        assertThat(rules.count(FIRST, ballots(FOR, FOR, FOR, ABSENT), "seat-0").approved())
                .isTrue();
        assertThat(rules.count(FIRST, ballots(FOR, FOR, NOT_VOTING, ABSENT), "seat-0")
                        .approved())
                .isFalse();
    }

    /** For any body and any votes: what must hold whatever the rules say. */
    @Test
    void holdsForRandomBodies() {
        var random = new Random(20220520);
        for (var round = 0; round < 5_000; round++) {
            var ballots = randomBallots(random);
            var tally = randomRules(random).count(random.nextBoolean() ? FIRST : SECOND, ballots, "seat-0");
            var votes = tally.votes();

            assertThat(votes.present()).isLessThanOrEqualTo(votes.seats());
            assertThat(tally.headcount().present())
                    .isLessThanOrEqualTo(tally.headcount().seats());
            assertThat(tally.headcount().needed()).isPositive();
            assertThat(tally.approved() && votes.inFavour() == 0).isFalse();
            assertThat(tally.approved() && votes.inFavour() < votes.against()).isFalse();
        }
    }

    /** One more vote in favour, taken from the other side, never turns an approval into a rejection. */
    @Test
    void neverLosesByGainingAVote() {
        var random = new Random(1142000);
        for (var round = 0; round < 5_000; round++) {
            var rules = randomRules(random);
            var ballots = randomBallots(random);
            var against = IntStream.range(0, ballots.size())
                    .filter(index -> ballots.get(index).choice() == AGAINST)
                    .findFirst();
            if (against.isEmpty() || !rules.count(FIRST, ballots, "seat-0").approved()) {
                continue;
            }
            var turned = new ArrayList<>(ballots);
            var ballot = ballots.get(against.getAsInt());
            turned.set(against.getAsInt(), new Ballot(ballot.seat(), ballot.votes(), FOR));

            assertThat(rules.count(FIRST, turned, "seat-0").approved()).isTrue();
        }
    }

    private static BodyRules randomRules(Random random) {
        var majorities = List.of("MAJORITY_OF_VOTERS", "MAJORITY_OF_PRESENT", "ABSOLUTE_OF_SEATS", "UNANIMITY", "3/4");
        var row = with(GALATINA, "majority", majorities.get(random.nextInt(majorities.size())));
        row = with(row, "tie", random.nextBoolean() ? "REJECTED" : "PRESIDENT_PREVAILS");
        row = with(row, "quorum", random.nextBoolean() ? "2/3" : "HALF_PLUS_ONE");
        return BodyRules.of(with(row, "excludedLeaveBase", random.nextBoolean()));
    }

    private static List<Ballot> randomBallots(Random random) {
        return IntStream.rangeClosed(0, random.nextInt(35))
                .mapToObj(index -> new Ballot(
                        "seat-" + index, random.nextInt(4), Choice.values()[random.nextInt(Choice.values().length)]))
                .toList();
    }

    private static List<Ballot> ballots(Choice... choices) {
        return IntStream.range(0, choices.length)
                .mapToObj(index -> new Ballot("seat-" + index, 1, choices[index]))
                .toList();
    }

    private static BodyRules rules() {
        return BodyRules.of(GALATINA);
    }

    private static BodyRules rules(String output, Object value) {
        return BodyRules.of(with(GALATINA, output, value));
    }

    private static Map<String, Object> with(Map<String, Object> row, String output, Object value) {
        var changed = new HashMap<>(row);
        changed.put(output, value);
        return changed;
    }
}
