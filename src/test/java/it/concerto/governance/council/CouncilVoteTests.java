package it.concerto.governance.council;

import static it.concerto.testing.BrokenRules.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.governance.council.CouncilVote.Result;
import it.concerto.workflow.RuleBroken;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CouncilVoteTests {

    private static final LocalDate SITTING = LocalDate.of(2022, 11, 19);

    @Test
    @DisplayName("BR-57 the votes add up to those present, who are at most as many as in office and assigned")
    void refusesFiguresThatDoNotFit() {
        assertBroken("BR-57", () -> checked(25, 24, 24, 18, 0, 5, 0));
        assertBroken("BR-57", () -> checked(25, 24, 25, 18, 0, 7, 0));
        assertBroken("BR-57", () -> checked(25, 26, 24, 18, 0, 6, 0));
        assertBroken("BR-57", () -> checked(25, 25, 10, 5, 5, 0, 0));
    }

    @Test
    @DisplayName("BR-57 Andria: eighteen in favour, six abstained")
    void takesFiguresThatFit() throws Exception {
        checked(33, 33, 24, 18, 0, 6, 0);
    }

    @Test
    @DisplayName("BR-58 less than a third of the members without the mayor wants a reason")
    void asksWhyALowAttendanceIsValid() throws Exception {
        assertBroken("BR-58", () -> checked(25, 25, 7, 7, 0, 0, 0));
        checked(25, 25, 8, 8, 0, 0, 0);
        new CouncilVote(Result.APPROVED, SITTING, 25, 25, 7, 7, 0, 0, 0, 0, true, "Regolamento del Consiglio", null)
                .check(SITTING);
    }

    @Test
    @DisplayName("BR-56 a vote on another version does not count")
    void refusesAVoteOnAnotherVersion() {
        var other = new CouncilVote(Result.APPROVED, SITTING, 25, 25, 20, 20, 0, 0, 0, 0, false, null, null);

        assertBroken("BR-56", () -> other.check(SITTING));
    }

    @Test
    void makesAnActEnforceableByTheMajorityOfTheMembers() {
        assertThat(approval(13).isEnforceable()).isTrue();
        assertThat(approval(12).isEnforceable()).isFalse();
    }

    private static void checked(
            int assigned, int inOffice, int present, int inFavour, int against, int abstained, int notVoting)
            throws RuleBroken {
        new CouncilVote(
                        Result.APPROVED,
                        SITTING,
                        assigned,
                        inOffice,
                        present,
                        inFavour,
                        against,
                        abstained,
                        notVoting,
                        0,
                        true,
                        null,
                        null)
                .check(SITTING);
    }

    static CouncilVote approval(int enforceabilityVotes) {
        return new CouncilVote(
                Result.APPROVED, SITTING, 25, 25, 20, 18, 2, 0, 0, enforceabilityVotes, true, null, null);
    }
}
