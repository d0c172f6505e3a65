package it.concerto.governance.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

import it.concerto.documents.Classification;
import it.concerto.documents.DocumentKind;
import it.concerto.documents.Documents;
import it.concerto.governance.adoption.SheetAssent.Answer;
import it.concerto.governance.proposal.Proposal;
import it.concerto.governance.proposal.Proposal.ProposedPlan;
import it.concerto.governance.proposal.Purpose;
import it.concerto.governance.sitting.SittingWording;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.path.PathName;
import it.concerto.path.PathNames;
import it.concerto.plan.SheetSummary;
import it.concerto.testing.Templates;
import it.concerto.testing.WrittenPapers;
import it.concerto.workflow.LateEntries;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AssentPaperTests {

    private static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");

    private final PathNames names = mock();
    private final Documents documents = mock();
    private final WrittenPapers papers = new WrittenPapers();
    private final AssentPaper paper = new AssentPaper(
            names,
            papers.writer(),
            documents,
            new SittingWording(Templates.messages("governance"), mock(LateEntries.class)));

    @Test
    @DisplayName("F4 the answer of the ASL is a document, sheet by sheet")
    void filesTheAnswerSheetBySheet() {
        given(names.one(PATH.value()))
                .willReturn(new PathName("Piano Sociale di Zona 2022-2024", "Ambito di Casarano"));
        var proposal = new Proposal(
                PATH,
                AmbitoCode.of("CASARANO"),
                Purpose.ADOPTION,
                1,
                "Adozione del piano",
                "Si adotta",
                null,
                new ProposedPlan(2, "a".repeat(64)),
                true,
                "responsabile");

        paper.file(
                proposal,
                List.of(sheet(1, "Assistenza domiciliare"), sheet(3, "Centro diurno")),
                List.of(
                        new SheetAssent(1, Answer.ASSENT, null),
                        new SheetAssent(3, Answer.DENIED, "Manca il personale")),
                LocalDate.of(2022, 10, 10),
                new Person("asl", "Dario Perrone", "asl@example.org", Set.of()));

        then(documents)
                .should()
                .file(
                        eq(PATH),
                        eq(DocumentKind.OPINION),
                        eq("Intesa della ASL – Adozione del piano"),
                        eq(Classification.INTERNAL),
                        any());
        assertThat(papers.last().select("tbody tr").eachText())
                .containsExactly(
                        "Scheda 1: Assistenza domiciliare intesa",
                        "Scheda 3: Centro diurno intesa negata Manca il personale");
        assertThat(papers.last().text())
                .contains("10 ottobre 2022", "Dario Perrone")
                .contains("Ambito di Casarano · Piano Sociale di Zona 2022-2024")
                .doesNotContain("??");
    }

    private static SheetSummary sheet(int number, String title) {
        return new SheetSummary(number, title, "A1", true, false);
    }
}
