package it.concerto.governance.sitting;

import static it.concerto.governance.sitting.Choice.AGAINST;
import static it.concerto.governance.sitting.Choice.FOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import it.concerto.documents.Documents;
import it.concerto.governance.proposal.Purpose;
import it.concerto.governance.sitting.Convocation.OtherItem;
import it.concerto.governance.sitting.Division.Base;
import it.concerto.governance.sitting.ItemVote.Handling;
import it.concerto.governance.sitting.ItemVote.SeatVote;
import it.concerto.testing.WrittenPapers;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SittingPaperTests {

    private final SittingFixture casarano = new SittingFixture();
    private final WrittenPapers papers = new WrittenPapers();
    private final SittingWording wording = mock();
    private final SittingPaper paper =
            new SittingPaper(casarano.records, wording, papers.writer(), mock(Documents.class));

    @BeforeEach
    void propose() {
        given(wording.of(any(String.class), any())).willReturn("Verbale");
        casarano.propose(Purpose.GUIDELINE, null);
    }

    @Test
    @DisplayName("F1, A2, F4 the act carries the text of the resolution and what the ASL answered")
    void writesTheResolutionIntoTheAct() throws Exception {
        given(wording.act(any())).willReturn("n. 1");
        given(casarano.enclosures.assents(SittingFixture.PATH, Purpose.GUIDELINE))
                .willReturn(List.of("Scheda 3: intesa negata. Motivo: mancano i posti letto"));
        given(casarano.enclosures.annexes(SittingFixture.PATH, Purpose.GUIDELINE))
                .willReturn(List.of("Quadro finanziario"));
        var id = casarano.open(5);
        casarano.votes.put(id, 1, casarano.vote(FOR, FOR, FOR, FOR, AGAINST));
        var sitting = casarano.sittings.get(id);

        paper.fileAct(sitting, act(sitting));

        assertThat(papers.last().title()).isEqualTo("Deliberazione n. 1");
        assertThat(papers.last().select("h1").text()).isEqualTo("Deliberazione n. 1");
        assertThat(papers.last().text())
                .contains("Ambito di Casarano · Piano Sociale di Zona 2022-2024")
                .contains("Indirizzi Allegati Quadro finanziario Votazione")
                .contains(
                        "Intesa della ASL sulle schede sociosanitarie Scheda 3: intesa negata. Motivo: mancano i posti letto")
                .contains("Favorevoli 4, contrari 1, astenuti 0.");
    }

    @Test
    @DisplayName("X1.4 the time of the vote stands in the act and in the minutes")
    void tellsWhenItWasVoted() throws Exception {
        given(wording.act(any())).willReturn("n. 1");
        var id = casarano.open(5);
        casarano.votes.put(id, 1, SittingFixture.unanimousAt("10:50"));
        var sitting = casarano.sittings.get(id);

        paper.fileAct(sitting, act(sitting));
        assertThat(papers.last().text()).contains("Ora del voto: 10:50.");
        paper.fileMinutes(sitting, "Si approva.", List.of());
        assertThat(papers.last().text()).contains("Ora del voto: 10:50.");
    }

    @Test
    @DisplayName("X1.6 the act of another item carries its own text and its own opinions")
    void writesTheResolutionOfAnotherItem() throws Exception {
        given(wording.act(any())).willReturn("n. 1");
        var id = ActsOfItemsTests.approved(casarano);
        ActsOfItemsTests.issue(casarano, id, 2, 1);

        paper.fileAct(casarano.sittings.get(id), casarano.acts.require(id, 2));

        assertThat(papers.last().text())
                .contains("Regolamento di accesso Si approva il testo Votazione", "Mario Blu, Segretario", "favorevole")
                .doesNotContain("Indirizzi");
    }

    private static Act act(Sitting sitting) {
        return new Act(
                sitting.path(),
                sitting.purpose(),
                1,
                2022,
                1,
                sitting.heldOn(),
                sitting.mainItem().title(),
                ItemResult.APPROVED,
                false,
                null,
                null,
                null,
                null);
    }

    @Test
    @DisplayName("X1.5 every item that was voted stands in the minutes with its votes and result")
    void writesTheOtherItemsIntoTheMinutes() throws Exception {
        var other = new OtherItem(
                "Regolamento di accesso", AgendaItem.Kind.RESOLUTION, "Si approva il testo", Presentation.NONE);
        var id = casarano.convocations.convene(
                SittingFixture.PATH,
                Purpose.GUIDELINE,
                new Convocation(
                        SittingFixture.IN_TIME,
                        null,
                        "Sala",
                        null,
                        false,
                        null,
                        false,
                        Presentation.NONE,
                        List.of(other)),
                "presidente");
        casarano.sittings.callRoll(id, casarano.roll(5));
        casarano.votes.put(id, 1, casarano.vote(FOR, FOR, FOR, FOR, FOR));
        casarano.votes.put(id, 2, casarano.vote(FOR, AGAINST, AGAINST, AGAINST, FOR));

        paper.fileMinutes(casarano.sittings.get(id), "Si approva.", List.of());

        assertThat(papers.last().select("section").get(1).text())
                .contains("Regolamento di accesso")
                .contains("Collepasso")
                .contains("Favorevoli 2, contrari 3, astenuti 0.")
                .contains("respinto");
    }

    @Test
    @DisplayName("X1.4, F5 the minutes name who voted how on amendments and on immediate enforceability")
    void namesTheVotesBesideTheItem() throws Exception {
        var id = casarano.open(5);
        var against = List.of(new SeatVote(casarano.body.get(1).id(), AGAINST, null));
        var motion = new Motion(3, "1000", "1500 euro", BigDecimal.ZERO, new Division(Base.ALL_FOR, against));
        casarano.votes.put(
                id,
                1,
                new ItemVote(
                        Handling.VOTED,
                        false,
                        casarano.vote(FOR, FOR, FOR, FOR, FOR).votes(),
                        List.of(motion),
                        null,
                        null,
                        new Division(Base.AS_ITEM, List.of()),
                        null));

        paper.fileMinutes(casarano.sittings.get(id), "Si approva.", List.of());

        var text = papers.last().text();
        assertThat(text)
                .contains("Voto sull’immediata eseguibilità")
                .contains("favorevole: Casarano, Collepasso, Matino, Parabita, Ruffano")
                .contains("Scheda 3: 1500 euro In luogo di: 1000 Approvato: favorevoli 4, contrari 1, astenuti 0.")
                .contains("favorevole: Casarano, Matino, Parabita, Ruffano")
                .contains("contrario: Collepasso");
    }
}
