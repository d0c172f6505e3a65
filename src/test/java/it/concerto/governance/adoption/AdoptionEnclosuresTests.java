package it.concerto.governance.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import it.concerto.governance.adoption.SheetAssent.Answer;
import it.concerto.governance.adoption.SheetAssent.Settlement;
import it.concerto.governance.proposal.Proposal;
import it.concerto.governance.proposal.Proposals;
import it.concerto.governance.proposal.Purpose;
import it.concerto.governance.sitting.SittingWording;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.plan.SheetSummary;
import it.concerto.plan.Sheets;
import it.concerto.testing.Templates;
import it.concerto.testing.TestDatabase;
import it.concerto.workflow.LateEntries;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AdoptionEnclosuresTests {

    private static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");
    private static final Proposal PROPOSAL = new Proposal(
            PATH, AmbitoCode.of("CASARANO"), Purpose.ADOPTION, 1, "Adozione", "Si adotta", null, null, false, "udp");

    private final AdoptionStore store =
            new AdoptionStore(TestDatabase.with("V0100__governance_proposals.sql", "V0103__governance_adoption.sql"));
    private final Proposals proposals = mock();
    private final Sheets sheets = mock();
    private final AdoptionEnclosures enclosures = new AdoptionEnclosures(
            store, proposals, sheets, new SittingWording(Templates.messages("governance"), mock(LateEntries.class)));

    @Test
    @DisplayName("F4 what the ASL answered, why, and how what it denied was settled")
    void tellsAnswersAndMediation() {
        given(proposals.latest(PATH, Purpose.ADOPTION)).willReturn(Optional.of(PROPOSAL));
        given(sheets.of(PATH))
                .willReturn(List.of(
                        new SheetSummary(3, "Assistenza domiciliare", "A1", true, false),
                        new SheetSummary(4, "Asili", "A1", true, false)));
        assertThat(enclosures.assents(PATH, Purpose.ADOPTION)).isEmpty();
        store.open(PROPOSAL, List.of("Quadro finanziario", "Verbale del tavolo 1"));
        assertThat(enclosures.annexes(PATH, Purpose.ADOPTION))
                .containsExactly("Quadro finanziario", "Verbale del tavolo 1");
        var day = LocalDate.of(2022, 10, 14);
        store.add(PROPOSAL, new SheetAssent(3, Answer.DENIED, "Mancano gli infermieri"), day, "asl");
        store.add(PROPOSAL, new SheetAssent(4, Answer.ASSENT, null), day, "asl");

        assertThat(enclosures.assents(PATH, Purpose.ADOPTION))
                .containsExactly(
                        "Scheda 3: Assistenza domiciliare – intesa negata. Motivo: Mancano gli infermieri",
                        "Scheda 4: Asili – intesa.");
        store.settle(
                PROPOSAL,
                new Mediation(3, Settlement.SOCIAL_PART_ONLY, new BigDecimal("8000.00"), "Se ne riparla a giugno."));

        assertThat(enclosures.assents(PATH, Purpose.ADOPTION))
                .first()
                .asString()
                .endsWith("Mediazione: la scheda vale per la sola parte sociale. Se ne riparla a giugno."
                        + " Nel piano resta la parte sociale: 8.000,00 euro.");
    }

    @Test
    void saysNothingBesideAGuideline() {
        assertThat(enclosures.assents(PATH, Purpose.GUIDELINE)).isEmpty();
        assertThat(enclosures.annexes(PATH, Purpose.GUIDELINE)).isEmpty();
    }
}
