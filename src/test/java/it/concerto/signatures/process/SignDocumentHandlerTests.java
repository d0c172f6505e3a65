package it.concerto.signatures.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import it.concerto.files.FileRef;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.signatures.SignatureKind;
import it.concerto.signatures.SignatureRound;
import it.concerto.signatures.SignatureRounds;
import it.concerto.signatures.process.SignDocumentHandler.Answer;
import it.concerto.signatures.process.SignDocumentHandler.Outcome;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignDocumentHandlerTests {

    private static final FileRef SCAN = new FileRef("c".repeat(64), "firma.pdf");

    private final SignatureRounds rounds = mock();
    private final TaskInHand task = mock();
    private final Person anna = new Person("anna", "Anna Greco", "anna@example.org", Set.of());
    private final SignDocumentHandler handler = new SignDocumentHandler(rounds);

    @BeforeEach
    void taskOfAnna() {
        given(task.require(SignatureVariables.SIGNATURE_ROUND)).willReturn("round-1");
        given(task.person()).willReturn(anna);
    }

    @Test
    void showsTitleAndHashOfTheDocument() {
        given(rounds.get("round-1"))
                .willReturn(new SignatureRound(
                        "round-1",
                        AmbitoCode.of("CASARANO"),
                        PathId.of("CASARANO-PDZ-2022-2024-P1"),
                        "Verbale di esito",
                        new FileRef("a".repeat(64), "verbale.html"),
                        LocalDate.of(2022, 9, 8),
                        SignatureRound.Status.OPEN,
                        List.of()));

        assertThat(handler.given(task))
                .containsEntry("documentTitle", "Verbale di esito")
                .containsEntry("sha256", "a".repeat(64));
    }

    @Test
    void passesOnASignatureWithNoteAndCopy() throws Exception {
        handler.accept(
                task, new Answer(Outcome.SIGNED_WITH_NOTE, SignatureKind.FEA, List.of(SCAN), "Con riserva", null));

        verify(rounds).sign("round-1", anna, SignatureKind.FEA, "Con riserva", SCAN);
    }

    @Test
    void passesOnARefusal() throws Exception {
        handler.accept(task, new Answer(Outcome.REFUSED, null, List.of(), null, "Il verbale è incompleto."));

        verify(rounds).refuse("round-1", anna, "Il verbale è incompleto.");
    }

    @Test
    void asksHowTheSignatureWasGiven() {
        assertThatThrownBy(() -> handler.accept(task, new Answer(Outcome.SIGNED, null, List.of(), null, null)))
                .isInstanceOf(RuleBroken.class)
                .hasFieldOrPropertyWithValue("field", "kind");
    }
}
