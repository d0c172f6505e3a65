package it.concerto.governance.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

import it.concerto.documents.Classification;
import it.concerto.documents.DocumentKind;
import it.concerto.documents.Documents;
import it.concerto.governance.council.CouncilOpinions.Result;
import it.concerto.governance.sitting.SittingWording;
import it.concerto.organisation.Municipality;
import it.concerto.testing.BrokenRules;
import it.concerto.testing.Templates;
import it.concerto.testing.WrittenPapers;
import it.concerto.workflow.LateEntries;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CouncilPaperTests {

    private final CouncilFixture casarano = new CouncilFixture();
    private final Documents documents = mock();
    private final WrittenPapers papers = new WrittenPapers();
    private final MunicipalOpinions offices = new MunicipalOpinions(
            casarano.store,
            casarano.councils,
            casarano.scopes,
            new CouncilPaper(
                    mock(),
                    casarano.paths,
                    papers.writer(),
                    documents,
                    new SittingWording(Templates.messages("governance"), mock(LateEntries.class))));

    @Test
    @DisplayName("G2 the opinions of a Comune's offices are a document of their own")
    void filesTheOpinionsOfTheOffices() throws Exception {
        casarano.transmit(CouncilFixture.CASARANO);
        var comune = new Municipality(CouncilFixture.CASARANO.municipality(), "Casarano");
        given(casarano.ambiti.municipality(comune.istat())).willReturn(comune);
        var day = LocalDate.of(2022, 11, 10);

        offices.give(
                CouncilFixture.CASARANO,
                new CouncilOpinions(Result.FAVOURABLE, Result.CONTRARY, Result.NOT_DUE, day, "Mancano le coperture"),
                "segreteria");

        then(documents)
                .should()
                .file(
                        eq(CouncilFixture.PATH),
                        eq(DocumentKind.OPINION),
                        eq("Pareri del Comune di Casarano sul piano"),
                        eq(Classification.INTERNAL),
                        any());
        assertThat(papers.last().select("tbody tr").eachText())
                .containsExactly(
                        "Parere tecnico favorevole",
                        "Parere contabile contrario",
                        "Parere dell’organo di revisione non dovuto");
        assertThat(papers.last().text())
                .contains("Mancano le coperture", "10 novembre 2022", "a".repeat(64))
                .doesNotContain("??");
    }

    @Test
    void wantsAReasonForWhatIsNotPlain() throws Exception {
        casarano.transmit(CouncilFixture.CASARANO);

        BrokenRules.assertBroken(
                "TUEL 49",
                () -> offices.give(
                        CouncilFixture.CASARANO,
                        new CouncilOpinions(Result.FAVOURABLE, Result.CONTRARY, Result.NOT_DUE, null, null),
                        "segreteria"));
    }
}
