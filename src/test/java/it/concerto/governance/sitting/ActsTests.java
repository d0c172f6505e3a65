package it.concerto.governance.sitting;

import static it.concerto.governance.sitting.SittingFixture.AMBITO;
import static it.concerto.governance.sitting.SittingFixture.IN_TIME;
import static it.concerto.governance.sitting.SittingFixture.unanimous;
import static it.concerto.testing.BrokenRules.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.governance.proposal.Opinion;
import it.concerto.governance.proposal.Opinion.Kind;
import it.concerto.governance.proposal.Purpose;
import it.concerto.governance.sitting.Acts.Numbering;
import it.concerto.workflow.RuleBroken;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ActsTests {

    private final SittingFixture casarano = new SittingFixture();
    private final LocalDate sittingDay = IN_TIME.toLocalDate();

    @BeforeEach
    void propose() {
        casarano.propose(Purpose.GUIDELINE, null);
    }

    @Test
    @DisplayName("BR-16 no number without both opinions, none of them later than the vote")
    void numbersNoActWithoutItsOpinions() throws Exception {
        var id = approved();

        assertBroken("BR-16", () -> issue(id, 7));
        casarano.giveOpinion(Kind.TECHNICAL, Opinion.Result.FAVOURABLE, sittingDay.minusDays(2), "tecnico");
        assertBroken("BR-16", () -> issue(id, 7));
        casarano.giveOpinion(Kind.ACCOUNTING, Opinion.Result.FAVOURABLE, sittingDay.plusDays(1), "ragioniere");
        assertBroken("BR-16", () -> issue(id, 7));
    }

    @Test
    @DisplayName("BR-17 a number is given once a year; what is left out has its reason and is listed")
    void numbersActsOnceAndListsGaps() throws Exception {
        casarano.giveOpinion(Kind.TECHNICAL, Opinion.Result.FAVOURABLE, sittingDay.minusDays(5), "tecnico");
        casarano.giveOpinion(Kind.ACCOUNTING, Opinion.Result.NOT_DUE, sittingDay.minusDays(5), "ragioniere");
        var first = approved();
        var second = approved();
        assertThat(casarano.acts.nextNumber(AMBITO, 2022)).isEqualTo(1);

        assertBroken("BR-17", () -> issue(first, 3));
        var explained = new Numbering(3, sittingDay, null, "1 e 2 sono atti su altre materie", Grounds.OF_PROPOSAL);
        casarano.acts.issue(first, 1, explained, "operatore");

        assertBroken("BR-17", () -> casarano.acts.issue(second, 1, explained, "operatore"));
        issue(second, 4);
        assertThat(casarano.acts.nextNumber(AMBITO, 2022)).isEqualTo(5);
        assertThat(casarano.acts.gaps(AMBITO, 2022)).containsExactly(1, 2);
    }

    @Test
    @DisplayName("BR-18 both opinions of one hand are refused")
    void refusesBothOpinionsOfOneSigner() throws Exception {
        casarano.giveOpinion(Kind.TECHNICAL, Opinion.Result.FAVOURABLE, LocalDate.of(2022, 5, 16), "tecnico");

        assertBroken(
                "BR-18",
                () -> casarano.giveOpinion(
                        Kind.ACCOUNTING, Opinion.Result.FAVOURABLE, LocalDate.of(2022, 5, 16), "tecnico"));
    }

    @Test
    @DisplayName("BR-59, BR-67 fifteen days in the albo, in force from the eleventh")
    void postsAnAct() throws Exception {
        var posting = new AlboPosting(LocalDate.of(2022, 3, 1));

        assertThat(posting.to()).isEqualTo("2022-03-16");
        assertThat(posting.effectiveFrom(LocalDate.of(2022, 2, 20), false, 10)).isEqualTo("2022-03-12");
        assertThat(posting.effectiveFrom(LocalDate.of(2022, 2, 20), true, 10)).isEqualTo("2022-02-20");
    }

    private SittingId approved() throws Exception {
        var id = casarano.open(5);
        casarano.votes.put(id, 1, unanimous());
        casarano.clock.moveTo(IN_TIME.plusDays(2));
        return id;
    }

    private void issue(SittingId id, int number) throws RuleBroken {
        casarano.acts.issue(id, 1, new Numbering(number, sittingDay, null, null, Grounds.OF_PROPOSAL), "operatore");
    }
}
