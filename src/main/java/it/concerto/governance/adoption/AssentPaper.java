package it.concerto.governance.adoption;

import it.concerto.documents.Classification;
import it.concerto.documents.DocumentKind;
import it.concerto.documents.Documents;
import it.concerto.governance.paper.PaperWriter;
import it.concerto.governance.proposal.Proposal;
import it.concerto.governance.sitting.SittingWording;
import it.concerto.identity.Person;
import it.concerto.path.PathNames;
import it.concerto.plan.SheetSummary;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The answer of the ASL as a paper among the documents of the path (F4). */
@Component
class AssentPaper {

    private final PathNames names;
    private final PaperWriter writer;
    private final Documents documents;
    private final SittingWording wording;

    AssentPaper(PathNames names, PaperWriter writer, Documents documents, SittingWording wording) {
        this.names = names;
        this.writer = writer;
        this.documents = documents;
        this.wording = wording;
    }

    /** @param sheets those that needed an assent, for their titles */
    void file(
            Proposal proposal, List<SheetSummary> sheets, List<SheetAssent> answers, LocalDate givenOn, Person signer) {
        var title = wording.of("paper.assent", proposal.title());
        var titles = sheets.stream().collect(Collectors.toMap(SheetSummary::number, SheetSummary::title));
        var file = writer.write(
                "governance/assent",
                "intesa-asl-%s.html".formatted(givenOn),
                Map.of(
                        "title", title,
                        "plan", names.one(proposal.path().value()).head(),
                        "proposal", proposal,
                        "titles", titles,
                        "answers", answers,
                        "givenOn", givenOn,
                        "signer", signer.displayName()));
        documents.file(proposal.path(), DocumentKind.OPINION, title, Classification.INTERNAL, file);
    }
}
