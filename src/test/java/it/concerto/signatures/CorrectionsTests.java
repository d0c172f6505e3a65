package it.concerto.signatures;

import static it.concerto.testing.BrokenRules.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

import it.concerto.files.FileRef;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.signatures.Correctable.Part;
import it.concerto.workflow.ActingPerson;
import it.concerto.workflow.Deed;
import it.concerto.workflow.Deeds;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CorrectionsTests {

    private static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");
    private static final FileRef CORRECTED = new FileRef("b".repeat(64), "verbale.html");

    private final Correctable strangers = mock();
    private final Correctable minutes = mock();
    private final SignatureRounds rounds = mock();
    private static final ActingPerson DORA = ActingPerson.themselves("dora");

    private final Deeds deeds = mock();
    private final Corrections corrections = new Corrections(List.of(strangers, minutes), rounds, deeds);
    private final SignatureRound round = round(SignatureRound.Status.OPEN);

    @BeforeEach
    void sign() {
        given(rounds.get("round-1")).willReturn(round);
        given(minutes.parts(any())).willReturn(List.of(new Part("Partecipanti", "Anna"), new Part("Accordi", "Uno")));
    }

    @Test
    @DisplayName("X2 a correction replaces the document by what its module writes, and stays in the log")
    void replacesTheDocument() throws Exception {
        given(minutes.rewrite(round, List.of("Anna", "Due"), "Erano due", "dora"))
                .willReturn(CORRECTED);

        corrections.correct("round-1", correction("Due"), DORA);

        then(rounds).should().replace("round-1", CORRECTED, "Erano due");
        then(deeds)
                .should()
                .record(
                        AmbitoCode.of("CASARANO"),
                        PATH.value(),
                        new Deed("signatures.deed.corrected", "Verbale", "", "", "Erano due", null),
                        DORA);
    }

    @Test
    void voidsNoSignatureWhereNothingChanges() throws Exception {
        assertBroken("X2", () -> corrections.correct("round-1", correction("Uno "), DORA));

        then(rounds).should(never()).replace(any(), any(), any());
        then(minutes).should(never()).rewrite(any(), any(), any(), any());
    }

    @Test
    void correctsNothingThatIsSignedOrThatNobodyCanWriteAnew() {
        var signed = round(SignatureRound.Status.COMPLETE);
        given(rounds.get("round-1")).willReturn(signed);
        assertBroken("X2", () -> corrections.correct("round-1", correction("Due"), DORA));

        given(rounds.get("round-1")).willReturn(round);
        given(minutes.parts(any())).willReturn(List.of());
        assertThat(corrections.parts(round)).isEmpty();
        assertBroken("X2", () -> corrections.correct("round-1", correction("Due"), DORA));
    }

    private static Correction correction(String agreed) {
        return new Correction(
                List.of(new Correction.Row("Partecipanti", "Anna"), new Correction.Row("Accordi", agreed)),
                "Erano due");
    }

    private static SignatureRound round(SignatureRound.Status status) {
        return new SignatureRound(
                "round-1",
                AmbitoCode.of("CASARANO"),
                PATH,
                "Verbale",
                new FileRef("a".repeat(64), "verbale.html"),
                LocalDate.of(2022, 9, 8),
                status,
                List.of());
    }
}
