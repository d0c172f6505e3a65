package it.concerto.participation.notice;

import static it.concerto.participation.notice.Expressions.choice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;

import it.concerto.participation.notice.Check.Requirement;
import it.concerto.participation.notice.Check.Result;
import it.concerto.participation.notice.Manifestation.Status;
import it.concerto.workflow.RuleBroken;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the official who verifies decides (B6). */
class ManifestationCheckTests {

    private final Register register = new Register();

    @Test
    @DisplayName("BR-24 a manifestation without area, date or signature is not admitted")
    void asksForWhatIsMissing() throws Exception {
        var withoutArea = register.receive(Expressions.of(Register.COOPERATIVE), "2022-06-07T10:00:00");

        assertThatThrownBy(() -> register.check(withoutArea, Result.ADMIT)).hasMessageContaining("BR-24");
        register.verifications.check(
                withoutArea.id(),
                new Check(Result.ASK_COMPLETION, Register.marks(Requirement.AREA), null, LocalDate.of(2022, 6, 14)),
                Register.OFFICIAL);

        assertThat(register.manifestations.get(withoutArea.id()).status()).isEqualTo(Status.INCOMPLETE);
        verify(register.letters).completion(any(), any(), any());
    }

    @Test
    @DisplayName("BR-29 where the pact is required nobody is admitted without it")
    void wantsThePact() throws Exception {
        var signed = register.receive(Expressions.of(Register.COOPERATIVE, choice("A1", "Ada")), "2022-06-07T10:00:00");
        var unsigned = register.receive(
                Expressions.of("12345678903", choice("A1", "Bea"))
                        .with(List.of(choice("A1", "Bea")), Expressions.signing(false)),
                "2022-06-07T10:00:00");
        register.requirePact();

        assertThatThrownBy(() -> register.check(unsigned, Result.ADMIT)).hasMessageContaining("BR-29");
        register.check(signed, Result.ADMIT);

        assertThat(register.manifestations.get(signed.id()).status()).isEqualTo(Status.ADMITTED);
    }

    @Test
    @DisplayName("BR-28 with another signer both wait: neither is admitted before it is clear which one counts")
    void letsNoStrangerPutAnOrganisationOut() throws Exception {
        var former = register.receive(Expressions.of(Register.COOPERATIVE, choice("A1", "Ada")), "2022-06-07T10:00:00");
        var stranger = register.receive(
                Expressions.signedBy("Gino Verdi", Register.COOPERATIVE, choice("A2", "Bea")), "2022-06-07T11:00:00");

        assertThat(register.manifestations.get(former.id()).status()).isEqualTo(Status.RECEIVED);
        assertThatThrownBy(() -> register.check(stranger, Result.ADMIT))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> {
                    assertThat(broken.rule()).isEqualTo("BR-28");
                    assertThat(broken.asFieldError().arguments()).containsExactly(former.number());
                });
        assertThatThrownBy(() -> register.check(former, Result.ADMIT)).hasMessageContaining("BR-28");
    }

    @Test
    @DisplayName("BR-28 the other signer is admitted once the former is closed")
    void admitsTheOtherSignerOnceTheFormerIsClosed() throws Exception {
        var former = register.receive(Expressions.of(Register.COOPERATIVE, choice("A1", "Ada")), "2022-06-07T10:00:00");
        var other = register.receive(
                Expressions.signedBy("Gino Verdi", Register.COOPERATIVE, choice("A2", "Bea")), "2022-06-07T11:00:00");

        register.verifications.check(
                former.id(),
                new Check(Result.DUPLICATE, Register.marks(), "Firma il nuovo legale", null),
                Register.OFFICIAL);
        register.check(other, Result.ADMIT);

        assertThat(register.manifestations.get(other.id()).status()).isEqualTo(Status.ADMITTED);
        var again = register.receive(Expressions.of(Register.COOPERATIVE, choice("A1", "Ada")), "2022-06-07T12:00:00");
        assertThatThrownBy(() -> register.check(again, Result.ADMIT)).hasMessageContaining("BR-28");
    }

    @Test
    @DisplayName("BR-30 a rejection has a reason and is notified")
    void wantsAReasonForARejection() throws Exception {
        var received =
                register.receive(Expressions.of(Register.COOPERATIVE, choice("A1", "Ada")), "2022-06-07T10:00:00");

        assertThatThrownBy(() -> register.check(received, Result.REJECT)).hasMessageContaining("BR-30");
        register.verifications.check(
                received.id(),
                new Check(Result.REJECT, Register.marks(), "Non opera nell'Ambito", null),
                Register.OFFICIAL);

        verify(register.letters).result(register.manifestations.get(received.id()));
    }

    @Test
    @DisplayName("BR-31 nobody verifies a manifestation that names them")
    void keepsVerifierAndRepresentativeApart() throws Exception {
        var received = register.receive(
                Expressions.of(Register.COOPERATIVE, choice("A1", "anna greco")), "2022-06-07T10:00:00");

        assertThatThrownBy(() -> register.check(received, Result.ADMIT)).hasMessageContaining("BR-31");
    }
}
