package it.concerto.governance.outcome;

import static it.concerto.governance.outcome.OutcomeFixture.PATH;
import static it.concerto.governance.outcome.OutcomeFixture.agreements;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;

import it.concerto.files.FileRef;
import it.concerto.signatures.Correctable.Part;
import it.concerto.signatures.DocumentReplaced;
import it.concerto.signatures.SignatureRound;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OutcomeCorrectionTests {

    private static final FileRef CORRECTED = new FileRef("d".repeat(64), "verbale.html");

    private final OutcomeFixture draft = new OutcomeFixture();
    private final OutcomeCorrection correction = new OutcomeCorrection(draft.table, draft.hearings, draft.paper);

    @Test
    @DisplayName("E5, X2 corrected minutes keep their sheets and are concluded by the signatures of the new round")
    void writesTheAgreementsAnew() throws Exception {
        var outcome = draft.convened();
        draft.minutes.write(outcome.id(), agreements(), List.of(1));
        given(draft.files.store(anyString(), any(byte[].class))).willReturn(CORRECTED);
        var round = round("round-1");
        assertThat(correction.parts(round)).extracting(Part::title).containsExactly("Famiglie", "Povertà");

        var file = correction.rewrite(round, List.of("Nido a Matino", "Emporio"), "Mancava il nido", "dora");
        correction.on(new DocumentReplaced(PATH, "round-1", "round-2"));

        assertThat(file).isEqualTo(CORRECTED);
        assertThat(correction.parts(round)).isEmpty();
        assertThat(correction.parts(round("round-2")))
                .containsExactly(new Part("Famiglie", "Nido a Matino"), new Part("Povertà", "Emporio"));
        var corrected = draft.outcomes.get(outcome.id());
        assertThat(corrected.minutes()).isEqualTo(CORRECTED);
        assertThat(corrected.signatureRound()).isEqualTo("round-2");
        assertThat(draft.hearings.sheets(outcome.id())).containsExactly(1);
    }

    private static SignatureRound round(String id) {
        return new SignatureRound(
                id,
                OutcomeFixture.AMBITO,
                PATH,
                "Verbale di esito",
                new FileRef("c".repeat(64), "verbale.html"),
                LocalDate.of(2022, 9, 8),
                SignatureRound.Status.OPEN,
                List.of());
    }
}
