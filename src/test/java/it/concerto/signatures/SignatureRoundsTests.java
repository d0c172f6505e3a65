package it.concerto.signatures;

import static it.concerto.signatures.SignatureFixture.CHANGED;
import static it.concerto.signatures.SignatureFixture.MINUTES;
import static it.concerto.signatures.SignatureFixture.PATH;
import static it.concerto.signatures.SignatureFixture.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.concerto.files.FileRef;
import it.concerto.testing.MovableClock;
import it.concerto.workflow.RuleBroken;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SignatureRoundsTests {

    private static final FileRef SCAN = new FileRef("c".repeat(64), "firma.pdf");

    private final SignatureFixture signing = new SignatureFixture();
    private final List<Object> events = signing.events;
    private final MovableClock clock = signing.clock;
    private final SignatureTable table = signing.table;
    private final SignatureRounds rounds = signing.rounds;

    @Test
    void isCompleteWhenEverybodySigned() throws Exception {
        var round = open("anna", "bruno");

        rounds.sign(round, person("anna"), SignatureKind.QUALIFIED, null, null);
        rounds.sign(round, person("bruno"), SignatureKind.SPID_SIGN, "Con riserva sulla scheda 4", null);

        assertThat(rounds.close(round)).isEqualTo(SignatureRound.Status.COMPLETE);
        var answers =
                rounds.get(round).signatures().stream().map(Signature::answer).toList();
        assertThat(answers)
                .extracting(Signature.Answer::outcome)
                .containsExactly(Signature.Outcome.SIGNED, Signature.Outcome.SIGNED_WITH_NOTE);
        assertThat(answers).extracting(Signature.Answer::name).containsExactly("Name of anna", "Name of bruno");
        assertThat(rounds.get(round).due()).isEqualTo(LocalDate.of(2022, 9, 8));
    }

    @Test
    @DisplayName("BR-45 a refusal is kept with its reason")
    void keepsTheReasonOfARefusal() throws Exception {
        var round = open("anna");

        refuses(
                "signatures.refused.reasonTooShort",
                () -> rounds.refuse(round, person("anna"), "  non mi va bene     "));
        rounds.refuse(round, person("anna"), "Il verbale non riporta la nostra proposta.");

        assertThat(rounds.close(round)).isEqualTo(SignatureRound.Status.INCOMPLETE);
        assertThat(rounds.get(round).signatures().get(0).answer().note()).startsWith("Il verbale non riporta");
    }

    @Test
    void recordsSilenceWhenTheRoundEnds() throws Exception {
        var round = open("anna", "bruno");
        rounds.sign(round, person("anna"), SignatureKind.FEA, null, null);

        assertThat(rounds.close(round)).isEqualTo(SignatureRound.Status.INCOMPLETE);

        assertThat(rounds.get(round).signatures().get(0).answer().outcome()).isEqualTo(Signature.Outcome.SIGNED);
        assertThat(rounds.get(round).signatures().get(1).answer().outcome()).isEqualTo(Signature.Outcome.NO_ANSWER);
        refuses("signatures.refused.roundOver", () -> sign(round, "bruno"));
    }

    @Test
    @DisplayName("BR-44 only those asked sign, each once")
    void takesASignatureOnceAndFromSignersOnly() throws Exception {
        var round = open("anna", "anna");
        assertThat(rounds.get(round).signers()).containsExactly("anna");

        refuses("signatures.refused.notASigner", () -> sign(round, "mario"));
        sign(round, "anna");
        refuses("signatures.refused.answered", () -> sign(round, "anna"));
        refuses(
                "signatures.refused.answered",
                () -> rounds.refuse(round, person("anna"), "Ho cambiato idea dopo la firma"));
    }

    @Test
    void asksForTheScanOfAHandwrittenSignature() {
        var round = open("anna");

        refuses(
                "signatures.refused.scanMissing",
                () -> rounds.sign(round, person("anna"), SignatureKind.HANDWRITTEN_SCAN, null, null));
        assertThatCode(() -> rounds.sign(round, person("anna"), SignatureKind.HANDWRITTEN_SCAN, null, SCAN))
                .doesNotThrowAnyException();
        assertThat(rounds.get(round).signatures().get(0).answer().copy()).isEqualTo(SCAN);
    }

    @Test
    @DisplayName("X2 a changed byte voids every signature and opens another round")
    void voidsTheSignaturesOfAChangedDocument() throws Exception {
        var round = open("anna", "bruno");
        sign(round, "anna");

        assertThat(rounds.replace(round, MINUTES, "Nulla")).isEqualTo(round);
        var next = rounds.replace(round, CHANGED, "Mancava un accordo");

        assertThat(rounds.get(round).status()).isEqualTo(SignatureRound.Status.VOID);
        assertThat(rounds.get(next).document()).isEqualTo(CHANGED);
        assertThat(rounds.get(next).replaced()).isEqualTo(new SignatureRound.Replaced(round, "Mancava un accordo"));
        assertThat(rounds.get(round).replaced()).isNull();
        assertThat(rounds.get(next).signatures()).extracting(Signature::answer).containsOnlyNulls();
        assertThat(events).containsExactly(new DocumentReplaced(PATH, round, next));
        refuses("signatures.refused.roundOver", () -> sign(round, "bruno"));
    }

    @Test
    @DisplayName("X2 a correction that crosses the last signature voids nothing")
    void keepsARoundThatIsOver() throws Exception {
        var round = open("anna");
        sign(round, "anna");
        rounds.close(round);
        events.clear();

        refuses("signatures.refused.roundOver", () -> rounds.replace(round, CHANGED, "Mancava un accordo"));

        assertThat(rounds.get(round).status()).isEqualTo(SignatureRound.Status.COMPLETE);
        assertThat(events).isEmpty();
    }

    @Test
    @DisplayName("X2 a last signature that crosses a correction completes nothing")
    void keepsARoundVoidThatWasCorrected() throws Exception {
        var round = open("anna");
        rounds.replace(round, CHANGED, "Mancava un accordo");

        assertThatThrownBy(() -> rounds.close(round)).isInstanceOf(IllegalStateException.class);

        assertThat(rounds.get(round).status()).isEqualTo(SignatureRound.Status.VOID);
    }

    @Test
    @DisplayName("X2 who took the place of a signer keeps it on the corrected document")
    void asksSuccessorsForTheCorrectedDocument() throws Exception {
        var round = open("anna", "bruno");
        var anna = rounds.get(round).signatures().get(0);
        var gone = new Signature.Answer(Signature.Outcome.REPLACED, "Anna", null, null, null, clock.instant());
        table.answer(round, "anna", gone);
        table.succeed(rounds.get(round), anna, "carla");

        var next = rounds.replace(round, CHANGED, "Mancava un accordo");

        assertThat(rounds.get(next).signatures())
                .containsExactly(new Signature("carla", null, List.of("anna")), new Signature("bruno", null));
    }

    @Test
    @DisplayName("BR-76 who signs for several, themselves among them, is followed by who signs for all of them")
    void keepsForWhomSomebodySigns() {
        var both = new Signature("anna", null, List.of("anna", "bruno"));
        var round = rounds.openFor(PATH, "Verbale di esito", MINUTES, List.of(both));

        table.succeed(rounds.get(round), both, "carla");

        assertThat(rounds.get(round).signatures())
                .containsExactly(both, new Signature("carla", null, List.of("anna", "bruno")));
        assertThat(both.others()).containsExactly("bruno");
    }

    @Test
    void worksWithNoneAndWithThirtyFiveSigners() throws Exception {
        assertThat(rounds.close(open())).isEqualTo(SignatureRound.Status.COMPLETE);

        var names =
                IntStream.range(0, 35).mapToObj(number -> "signer." + number).toArray(String[]::new);
        var round = open(names);
        for (var name : names) {
            sign(round, name);
        }
        assertThat(rounds.get(round).signers()).containsExactly(names);
        assertThat(rounds.close(round)).isEqualTo(SignatureRound.Status.COMPLETE);
    }

    private String open(String... signers) {
        return signing.open(signers);
    }

    private void sign(String round, String signer) throws RuleBroken {
        rounds.sign(round, person(signer), SignatureKind.QUALIFIED, null, null);
    }

    private static void refuses(String key, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(RuleBroken.class).hasFieldOrPropertyWithValue("messageKey", key);
    }
}
