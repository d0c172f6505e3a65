package it.concerto.governance.sitting;

import static it.concerto.governance.sitting.Choice.FOR;
import static it.concerto.governance.sitting.SittingFixture.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import it.concerto.files.FileRef;
import it.concerto.governance.proposal.Purpose;
import it.concerto.signatures.Correctable.Part;
import it.concerto.signatures.Signature;
import it.concerto.signatures.SignatureRound;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SittingCorrectionTests {

    private static final FileRef CORRECTED = new FileRef("d".repeat(64), "verbale.html");

    private final SittingFixture casarano = new SittingFixture();
    private final SittingWording wording = mock();
    private final SittingCorrection correction =
            new SittingCorrection(casarano.store, casarano.paper, wording, casarano.clock);

    @Test
    @DisplayName("X1.5, X2 minutes of a sitting are corrected while they are signed, those of another are not")
    void writesTheMinutesAnew() throws Exception {
        given(wording.shown()).willReturn(wording);
        given(wording.of("paper.text")).willReturn("Testo del verbale");
        given(casarano.paper.minutesTitle(any())).willReturn("Verbale della seduta");
        casarano.propose(Purpose.GUIDELINE, null);
        var id = casarano.open(5);
        casarano.votes.put(id, 1, casarano.vote(FOR, FOR, FOR, FOR, FOR));
        var round = round("Verbale della seduta");
        assertThat(correction.parts(round)).isEmpty();
        casarano.store.close(id, "Si aprova.", "dora", OffsetDateTime.now(casarano.clock));
        given(casarano.paper.fileMinutes(any(), eq("Si approva."), eq(List.of("anna"))))
                .willReturn(CORRECTED);

        assertThat(correction.parts(round)).containsExactly(new Part("Testo del verbale", "Si aprova."));
        assertThat(correction.parts(round("Verbale di esito"))).isEmpty();
        assertThat(correction.rewrite(round, List.of("Si approva."), "Refuso", "dora"))
                .isEqualTo(CORRECTED);
        assertThat(casarano.sittings.get(id).minutes()).isEqualTo("Si approva.");
    }

    private static SignatureRound round(String title) {
        return new SignatureRound(
                "round-1",
                SittingFixture.AMBITO,
                PATH,
                title,
                new FileRef("c".repeat(64), "verbale.html"),
                LocalDate.of(2022, 9, 8),
                SignatureRound.Status.OPEN,
                List.of(new Signature("anna", null)));
    }
}
