package it.concerto.governance.sitting;

import static it.concerto.governance.sitting.SittingFixture.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

import it.concerto.documents.Classification;
import it.concerto.documents.DocumentKind;
import it.concerto.documents.Documents;
import it.concerto.files.FileRef;
import it.concerto.governance.proposal.Purpose;
import it.concerto.path.PathName;
import it.concerto.path.PathNames;
import it.concerto.testing.Templates;
import it.concerto.testing.WrittenPapers;
import it.concerto.workflow.LateEntries;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConvocationPapersTests {

    private final SittingFixture casarano = new SittingFixture();
    private final Documents documents = mock();
    private final PathNames names = mock();
    private final WrittenPapers papers = new WrittenPapers();
    private final ConvocationPapers convocation = new ConvocationPapers(
            documents,
            names,
            casarano.seats,
            papers.writer(),
            new SittingWording(Templates.messages("governance"), mock(LateEntries.class)));

    @Test
    @DisplayName("X1.1 the convocation that the components get is a document, beside what goes out with it")
    void filesTheConvocation() throws Exception {
        given(names.one(PATH.value()))
                .willReturn(new PathName("Piano Sociale di Zona 2022-2024", "Ambito di Casarano"));
        casarano.propose(Purpose.GUIDELINE, null);
        var file = new FileRef("b".repeat(64), "relazione.pdf");
        var id = casarano.convocations.convene(
                PATH,
                Purpose.GUIDELINE,
                new Convocation(
                        SittingFixture.IN_TIME,
                        SittingFixture.IN_TIME.plusDays(2),
                        "Sala consiliare",
                        null,
                        false,
                        null,
                        false,
                        new Presentation("Anna Greco", List.of(file)),
                        List.of()),
                "presidente");

        convocation.file(new SittingConvened(casarano.sittings.get(id)));

        filed("Convocazione – Seduta del 21 maggio 2022 alle ore 10:00, prima convocazione");
        filed("Documento per la seduta del 21 maggio 2022: relazione.pdf");
        assertThat(papers.last().text())
                .contains("21 maggio 2022, 10:00", "23 maggio 2022, 10:00", "Sala consiliare", "Atto di indirizzo")
                .contains("relatore: Anna Greco", "relazione.pdf", "b".repeat(64))
                .contains("Ambito di Casarano · Piano Sociale di Zona 2022-2024")
                .doesNotContain("??");
        assertThat(papers.last().select("tbody tr")).hasSize(9);
    }

    private void filed(String title) {
        then(documents)
                .should()
                .file(eq(PATH), eq(DocumentKind.CONVOCATION), eq(title), eq(Classification.INTERNAL), any());
    }
}
