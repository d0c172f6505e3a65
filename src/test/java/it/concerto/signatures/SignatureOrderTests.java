package it.concerto.signatures;

import static it.concerto.signatures.SignatureFixture.CHANGED;
import static it.concerto.signatures.SignatureFixture.person;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.MovableClock;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whose turn it is to sign. */
class SignatureOrderTests {

    private final SignatureFixture signing = new SignatureFixture();
    private final MovableClock clock = signing.clock;
    private final SignatureTable table = signing.table;
    private final SignatureRounds rounds = signing.rounds;

    @Test
    @DisplayName("X2 all are asked at once unless the path wants one after the other")
    void asksAllAtOnce() throws Exception {
        var round = signing.open("anna", "bruno", "carla");

        assertThat(rounds.turn(round)).containsExactly("anna", "bruno", "carla");
        rounds.sign(round, person("bruno"), SignatureKind.QUALIFIED, null, null);
        clock.set("2022-09-05T12:00");

        assertThat(rounds.beginTurn(round)).isTrue();
        assertThat(rounds.turn(round)).containsExactly("anna", "carla");
        assertThat(rounds.get(round).due()).isEqualTo(LocalDate.of(2022, 9, 8));
    }

    @Test
    @DisplayName("X2 in order, the next is asked after a signature, a refusal or silence, and has the whole term")
    void asksOneAfterTheOther() throws Exception {
        signing.inOrder();
        var round = signing.open("anna", "bruno", "carla");
        assertThat(rounds.turn(round)).containsExactly("anna");
        rounds.refuse(round, person("anna"), "Non condivido la scheda numero 4.");
        clock.set("2022-09-05T12:00");

        assertThat(rounds.beginTurn(round)).isTrue();
        assertThat(rounds.turn(round)).containsExactly("bruno");
        assertThat(rounds.get(round).due()).isEqualTo(LocalDate.of(2022, 9, 12));
        rounds.recordSilence(round);
        assertThat(rounds.turn(round)).containsExactly("carla");
        rounds.sign(round, person("carla"), SignatureKind.QUALIFIED, null, null);

        assertThat(rounds.beginTurn(round)).isFalse();
        assertThat(rounds.close(round)).isEqualTo(SignatureRound.Status.INCOMPLETE);
        assertThat(rounds.get(round).signatures())
                .extracting(signature -> signature.answer().outcome())
                .containsExactly(Signature.Outcome.REFUSED, Signature.Outcome.NO_ANSWER, Signature.Outcome.SIGNED);
    }

    @Test
    @DisplayName("X2 in order, a successor has the place of whoever is gone, also on the changed document")
    void givesASuccessorThePlaceOfTheFormer() throws Exception {
        signing.inOrder();
        var round = signing.open("anna", "bruno", "carla");
        var gone = new Signature.Answer(
                Signature.Outcome.REPLACED, "Anna", null, "Non è più in carica.", null, clock.instant());
        table.answer(round, "anna", gone);
        table.succeed(rounds.get(round), new Signature("anna", null), "dario");

        assertThat(rounds.turn(round)).containsExactly("dario");
        var next = rounds.replace(round, CHANGED, "Refuso");
        assertThat(rounds.turn(next)).containsExactly("dario");
        assertThat(rounds.get(next).signers()).containsExactly("dario", "bruno", "carla");
    }
}
