package it.concerto.governance.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

import it.concerto.documents.Classification;
import it.concerto.documents.DocumentKind;
import it.concerto.documents.Documents;
import it.concerto.governance.proposal.Opinion.Kind;
import it.concerto.governance.proposal.Opinion.Result;
import it.concerto.governance.proposal.Proposal.ProposedPlan;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.path.PathName;
import it.concerto.path.PathNames;
import it.concerto.testing.Templates;
import it.concerto.testing.WrittenPapers;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OpinionPaperTests {

    private static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");

    private final PathNames names = mock();
    private final Documents documents = mock();
    private final WrittenPapers papers = new WrittenPapers();
    private final OpinionPaper paper =
            new OpinionPaper(names, papers.writer(), documents, Templates.messages("governance"));

    @Test
    @DisplayName("A3, A4, F2, F3 an opinion is a document of its own, with what it says, of what and by whom")
    void filesAnOpinionByItself() {
        given(names.one(PATH.value()))
                .willReturn(new PathName("Piano Sociale di Zona 2022-2024", "Ambito di Casarano"));
        var opinion = new Opinion(
                Kind.ACCOUNTING,
                Result.FAVOURABLE_WITH_REMARKS,
                "Coperture da verificare",
                LocalDate.of(2022, 10, 5),
                "carla.rizzo");

        paper.file(proposal(), opinion, new Person("carla.rizzo", "Carla Rizzo", "c@example.org", Set.of()));

        then(documents)
                .should()
                .file(
                        eq(PATH),
                        eq(DocumentKind.OPINION),
                        eq("Parere contabile – Adozione del piano"),
                        eq(Classification.INTERNAL),
                        any());
        assertThat(papers.last().text())
                .contains(
                        "Parere contabile: favorevole con osservazioni",
                        "Coperture da verificare",
                        "5 ottobre 2022",
                        "Carla Rizzo",
                        "a".repeat(64))
                .contains("Ambito di Casarano · Piano Sociale di Zona 2022-2024")
                .doesNotContain("??");
    }

    private static Proposal proposal() {
        return new Proposal(
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
    }
}
