package it.concerto.participation.notice;

import static it.concerto.participation.notice.Expressions.choice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.verify;

import it.concerto.files.FileRef;
import it.concerto.organisation.AmbitoCode;
import it.concerto.participation.notice.Check.Result;
import it.concerto.participation.notice.Contest.Means;
import it.concerto.participation.notice.Manifestation.Status;
import it.concerto.workflow.RuleBroken;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two manifestations of one cooperative, the first signed by Carla Neri, the second by Gino Verdi (3.b, DUPLICATE). */
class ContestsTests {

    private static final FileRef SIGNED = new FileRef("a".repeat(64), "dichiarazione.pdf");

    private final Register register = new Register();
    private Manifestation first;
    private Manifestation second;

    @BeforeEach
    void receiveBoth() throws Exception {
        first = register.receive(Expressions.of(Register.COOPERATIVE, choice("A1", "Ada")), "2022-06-07T10:00:00");
        second = bySecondSigner("2022-06-07T11:00:00", "A2");
    }

    @Test
    void asksWhichOneCountsWithinTwoWorkingDays() {
        assertThat(register.events).contains(new ContestOpened(Register.PATH, AmbitoCode.of("CASARANO"), second.id()));
        var sides = register.contests.get(second.id());

        assertThat(sides.contest().answerBy()).isEqualTo(LocalDate.of(2022, 6, 14));
        assertThat(sides.against(first).id()).isEqualTo(second.id());
        assertThat(sides.against(second).id()).isEqualTo(first.id());
    }

    @Test
    @DisplayName("BR-28 as long as it is open, neither is admitted")
    void admitsNeitherBefore() {
        for (var each : List.of(first, second)) {
            assertThatThrownBy(() -> register.check(each, Result.ADMIT))
                    .isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.messageKey())
                            .isEqualTo("participation.contest.open"));
        }
    }

    @Test
    void letsTheOtherCountWhenAParticipantGivesWay() throws Exception {
        register.contests.concede(first);

        assertThat(status(first)).isEqualTo(Status.REPLACED);
        assertThat(register.events).contains(new ContestSettled(Register.PATH, second.id()));
        verify(register.letters).result(register.manifestations.get(first.id()));
        register.check(second, Result.ADMIT);
        assertThat(status(second)).isEqualTo(Status.ADMITTED);
        assertThatThrownBy(() -> register.contests.concede(second)).hasMessageContaining("contest.over");
    }

    @Test
    void keepsWhatALegalRepresentativeDeclaresUntilTheOfficeDecides() throws Exception {
        register.contests.state(second, new Statement(second.id(), "Gino Verdi", List.of(SIGNED)));

        assertThat(register.contests.statements(second))
                .extracting(Statement::signer)
                .containsExactly("Gino Verdi");
        assertThat(status(first)).isEqualTo(Status.RECEIVED);
        register.contests.answer(second.id(), second.number(), "Visura RUNTS del 9 giugno", Register.OFFICIAL);
        assertThat(status(first)).isEqualTo(Status.REPLACED);
        assertThat(register.contests.settled(first))
                .extracting(contest -> contest.settlement().means())
                .containsExactly(Means.ANSWERED);
    }

    @Test
    @DisplayName("without an answer in time the one that the legal representative signed counts")
    void letsTheSignedOneCountAfterTheTerm() throws Exception {
        unsign(first);

        register.contests.applyRule(second.id());

        assertThat(status(first)).isEqualTo(Status.REPLACED);
        assertThat(status(second)).isEqualTo(Status.RECEIVED);
    }

    @Test
    @DisplayName("where both are signed no stranger puts the first out")
    void keepsTheFirstWhereSignaturesDoNotTell() {
        register.contests.applyRule(second.id());

        assertThat(status(first)).isEqualTo(Status.RECEIVED);
        assertThat(status(second)).isEqualTo(Status.REPLACED);
        register.contests.applyRule(second.id());
        assertThat(status(first)).isEqualTo(Status.RECEIVED);
    }

    @Test
    @DisplayName("BR-31 whoever is named in one of them does not decide")
    void keepsOfficialsOfTheOrganisationOut() throws Exception {
        var third = register.receive(
                Expressions.signedBy("Anna Greco", Register.COOPERATIVE, choice("A3", "Ida")), "2022-06-07T12:00:00");

        assertThatThrownBy(() -> register.contests.answer(third.id(), 1, "Visura RUNTS", Register.OFFICIAL))
                .hasMessageContaining("BR-31");
    }

    @Test
    void followsWhenTheFirstIsRefused() throws Exception {
        register.verifications.check(
                first.id(), new Check(Result.REJECT, Register.marks(), "Non opera qui", null), Register.OFFICIAL);

        assertThat(register.events).contains(new ContestSettled(Register.PATH, second.id()));
        register.check(second, Result.ADMIT);
        assertThat(status(second)).isEqualTo(Status.ADMITTED);
    }

    @Test
    @DisplayName("BR-28 the second signer's newer one replaces their own, and is the one in question")
    void replacesTheChallengersOwn() throws Exception {
        var newer = bySecondSigner("2022-06-07T12:00:00", "A3");

        assertThat(status(second)).isEqualTo(Status.REPLACED);
        assertThat(register.contests.of(first).orElseThrow().challenger().id()).isEqualTo(newer.id());
    }

    @Test
    @DisplayName("BR-28 the first signer's newer one takes the place of theirs, and is still in question")
    void replacesTheStandingOnesOwn() throws Exception {
        var newer = register.receive(Expressions.of(Register.COOPERATIVE, choice("A3", "Ada")), "2022-06-07T12:00:00");

        assertThat(status(first)).isEqualTo(Status.REPLACED);
        assertThat(register.events).doesNotContain(new ContestSettled(Register.PATH, second.id()));
        var sides = register.contests.get(second.id());
        assertThat(sides.standing().id()).isEqualTo(newer.id());
        register.contests.answer(second.id(), newer.number(), "Visura RUNTS", Register.OFFICIAL);
        assertThat(status(second)).isEqualTo(Status.REPLACED);
        register.check(newer, Result.ADMIT);
    }

    @Test
    @DisplayName("BR-28 with three signers the winner of one contest stands in the next")
    void goesOnWithTheThirdSigner() throws Exception {
        var third = byThirdSigner();

        register.contests.answer(second.id(), second.number(), "Visura RUNTS", Register.OFFICIAL);

        assertThat(status(first)).isEqualTo(Status.REPLACED);
        assertThat(register.contests.get(third.id()).standing().id()).isEqualTo(second.id());
        assertThatThrownBy(() -> register.check(second, Result.ADMIT)).hasMessageContaining("contest.open");
        register.contests.answer(third.id(), third.number(), "Visura RUNTS", Register.OFFICIAL);
        assertThat(status(second)).isEqualTo(Status.REPLACED);
        register.check(third, Result.ADMIT);
    }

    @Test
    @DisplayName("without an answer in time the one that is signed stands, and the third is still to be cleared up")
    void appliesTheRuleAmongThree() throws Exception {
        var third = byThirdSigner();
        unsign(first);

        register.contests.applyRule(second.id());

        assertThat(register.contests.get(third.id()).standing().id()).isEqualTo(second.id());
        register.contests.applyRule(third.id());
        assertThat(status(third)).isEqualTo(Status.REPLACED);
        register.check(second, Result.ADMIT);
    }

    @Test
    @DisplayName("where the first goes the one that has challenged the longest stands, and the next challenges it")
    void followsInTheOrderOfTheChallenges() throws Exception {
        var third = byThirdSigner();

        register.verifications.check(
                first.id(), new Check(Result.REJECT, Register.marks(), "Non opera qui", null), Register.OFFICIAL);

        var standing = register.contests.get(third.id()).standing();
        assertThat(standing.id()).isEqualTo(second.id());
        assertThat(register.contests.settled(second)).hasSize(1);
    }

    private Manifestation byThirdSigner() throws RuleBroken {
        register.clock.set("2022-06-09T10:00");
        return register.receive(
                Expressions.signedBy("Ida Russo", Register.COOPERATIVE, choice("A3", "Cleo")), "2022-06-07T12:30:00");
    }

    private Manifestation bySecondSigner(String at, String area) throws RuleBroken {
        return register.receive(Expressions.signedBy("Gino Verdi", Register.COOPERATIVE, choice(area, "Bea")), at);
    }

    private void unsign(Manifestation manifestation) throws RuleBroken {
        register.manifestations.complete(
                manifestation.id(), content -> content.with(content.areas(), Expressions.unsigned()));
    }

    private Status status(Manifestation manifestation) {
        return register.manifestations.get(manifestation.id()).status();
    }
}
