package it.concerto.governance.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.files.FileRef;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.signatures.Signature;
import it.concerto.signatures.SignatureRound;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeRulesTests {

    @ParameterizedTest
    @CsvSource({"1, , 1", "2, , 2", "7, , 4", "8, , 5", "35, , 18", "7, 2, 2", "3, 5, 3"})
    void needsHalfPlusOneUnlessThePathSaysOtherwise(int referents, Integer minimum, int needed) {
        assertThat(new ReferentQuorum(referents, minimum).needed()).isEqualTo(needed);
    }

    @Test
    void countsWhoSendsASubstitute() {
        var quorum = new ReferentQuorum(3, null);

        assertThat(quorum.isReachedBy(List.of(Presence.PRESENT, Presence.SUBSTITUTE, Presence.ABSENT)))
                .isTrue();
        assertThat(quorum.isReachedBy(List.of(Presence.PRESENT, Presence.ABSENT, Presence.ABSENT)))
                .isFalse();
    }

    @Test
    void isSignedWhenAllSign() {
        assertThat(result(false, Signature.Outcome.SIGNED, Signature.Outcome.SIGNED_WITH_NOTE))
                .isEqualTo(OutcomeResult.OUTCOME_SIGNED);
    }

    @Test
    @DisplayName("BR-45 a refusal is recorded and does not block")
    void goesOnWithDissentWhenSomebodyRefuses() {
        assertThat(result(false, Signature.Outcome.SIGNED, Signature.Outcome.REFUSED))
                .isEqualTo(OutcomeResult.OUTCOME_SIGNED_WITH_DISSENT);
    }

    @Test
    void blocksOnARefusalWhenEverybodyMustSign() {
        assertThat(result(true, Signature.Outcome.SIGNED, Signature.Outcome.REFUSED))
                .isEqualTo(OutcomeResult.OUTCOME_NOT_REACHED);
        assertThat(result(true, Signature.Outcome.SIGNED, Signature.Outcome.NO_ANSWER))
                .isEqualTo(OutcomeResult.OUTCOME_NOT_REACHED);
        assertThat(result(true, Signature.Outcome.SIGNED, Signature.Outcome.SIGNED))
                .isEqualTo(OutcomeResult.OUTCOME_SIGNED);
    }

    @Test
    void takesSilenceForNeitherConsentNorDissent() {
        assertThat(result(false, Signature.Outcome.SIGNED, Signature.Outcome.NO_ANSWER))
                .isEqualTo(OutcomeResult.OUTCOME_SIGNED);
        assertThat(result(false, Signature.Outcome.NO_ANSWER, Signature.Outcome.NO_ANSWER))
                .isEqualTo(OutcomeResult.OUTCOME_NOT_REACHED);
    }

    @Test
    void keepsADissentVisibleEvenIfEverybodySigns() {
        var dissenting =
                new HeardReferent("r0", "R0", List.of("A1"), Adherence.Answer.DISSENT, "Manca la scheda 4.", null);
        var round = round(Signature.Outcome.SIGNED);

        assertThat(new SignedOutcome(List.of(dissenting), round, false).result())
                .isEqualTo(OutcomeResult.OUTCOME_SIGNED_WITH_DISSENT);
    }

    @Test
    @DisplayName("BR-44 who follows a referent signs for them; the one who is gone counts no more")
    void countsTheSignatureOfASuccessor() {
        var referent = new HeardReferent("r0", "R0", List.of("A1"), Adherence.Answer.CONFIRM, null, null);
        var gone = new Signature.Answer(Signature.Outcome.REPLACED, "R0", null, "Decaduto", null, Instant.EPOCH);
        var signed = new Signature.Answer(Signature.Outcome.SIGNED, "R9", null, null, null, Instant.EPOCH);

        var round = round(List.of(new Signature("r0", gone), new Signature("r9", signed, List.of("r0"))));

        assertThat(round.isFullySigned()).isTrue();
        assertThat(new SignedOutcome(List.of(referent), round, true).result()).isEqualTo(OutcomeResult.OUTCOME_SIGNED);
    }

    @Test
    @DisplayName("BR-44 the substitute who came signs for the referent")
    void countsTheSignatureOfASubstitute() {
        var referent = new HeardReferent("r7", "R7", List.of("A1"), Adherence.Answer.CONFIRM, null, "r0");

        assertThat(new SignedOutcome(List.of(referent), round(Signature.Outcome.SIGNED), true).result())
                .isEqualTo(OutcomeResult.OUTCOME_SIGNED);
        assertThat(new SignedOutcome(List.of(referent), round(Signature.Outcome.NO_ANSWER), true).result())
                .isEqualTo(OutcomeResult.OUTCOME_NOT_REACHED);
    }

    @Test
    void isNotReachedWhenOnlyTheOfficeSigns() {
        var round = round(Signature.Outcome.SIGNED);

        assertThat(new SignedOutcome(List.of(), round, false).result()).isEqualTo(OutcomeResult.OUTCOME_NOT_REACHED);
    }

    private static OutcomeResult result(boolean allMustSign, Signature.Outcome... answers) {
        var referents = Stream.iterate(0, index -> index < answers.length, index -> index + 1)
                .map(index -> new HeardReferent(
                        "r" + index, "R" + index, List.of("A1"), Adherence.Answer.CONFIRM, null, null))
                .toList();
        return new SignedOutcome(referents, round(answers), allMustSign).result();
    }

    private static SignatureRound round(Signature.Outcome... answers) {
        var signatures = Stream.iterate(0, index -> index < answers.length, index -> index + 1)
                .map(index -> new Signature(
                        "r" + index,
                        new Signature.Answer(answers[index], "R" + index, null, null, null, Instant.EPOCH)))
                .toList();
        return round(signatures);
    }

    private static SignatureRound round(List<Signature> signatures) {
        return new SignatureRound(
                "round-1",
                AmbitoCode.of("CASARANO"),
                PathId.of("CASARANO-PDZ-2022-2024-P1"),
                "Verbale",
                new FileRef("a".repeat(64), "verbale.html"),
                LocalDate.of(2022, 9, 8),
                SignatureRound.Status.INCOMPLETE,
                signatures);
    }
}
