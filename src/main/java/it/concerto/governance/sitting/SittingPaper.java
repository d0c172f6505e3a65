package it.concerto.governance.sitting;

import it.concerto.documents.Classification;
import it.concerto.documents.DocumentKind;
import it.concerto.documents.Documents;
import it.concerto.documents.Documents.Filing;
import it.concerto.documents.Readers;
import it.concerto.files.FileRef;
import it.concerto.governance.paper.PaperWriter;
import it.concerto.governance.proposal.Purpose;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Minutes and acts of the Coordinamento as papers: written, named and put among the documents of the path. */
@Component
class SittingPaper {

    private final SittingRecords records;
    private final SittingWording wording;
    private final PaperWriter writer;
    private final Documents documents;

    SittingPaper(SittingRecords records, SittingWording wording, PaperWriter writer, Documents documents) {
        this.records = records;
        this.wording = wording;
        this.writer = writer;
        this.documents = documents;
    }

    String minutesTitle(Sitting sitting) {
        return wording.of("minutes.title", wording.name(sitting));
    }

    /** Files the minutes for the office and those who sign them: presences, votes and opinions as recorded, and the text. */
    FileRef fileMinutes(Sitting sitting, String text, Collection<String> signers) {
        var name = "verbale-seduta-%s.html".formatted(sitting.heldOn());
        var file = writer.write(
                "governance/sitting-minutes",
                name,
                Map.of(
                        "title",
                        wording.of("minutes.title", wording.title(sitting)),
                        "record",
                        records.of(sitting),
                        "text",
                        text));
        var readers = new Readers(Set.of(), Set.copyOf(signers));
        var filing = new Filing(DocumentKind.SITTING_MINUTES, minutesTitle(sitting), Classification.INTERNAL, readers);
        documents.file(sitting.path(), filing, file);
        return file;
    }

    /** Files something that belongs to the minutes. */
    void fileAnnex(Sitting sitting, FileRef annex) {
        var title = wording.of("minutes.annex", wording.day(sitting.heldOn()), annex.name());
        documents.file(sitting.path(), DocumentKind.SITTING_MINUTES, title, Classification.INTERNAL, annex);
    }

    /** Files the act: what was uploaded, or else what was decided written down, so that no act is without its paper. */
    void fileAct(Sitting sitting, Act act) {
        var uploaded = act.file();
        var file = uploaded == null ? written(sitting, act) : uploaded;
        documents.file(act.path(), kind(act), act.subject(), Classification.PUBLIC, file);
    }

    private FileRef written(Sitting sitting, Act act) {
        var title = wording.act(act);
        var name = "deliberazione-%d-%d.html".formatted(act.year(), act.number());
        var record = records.of(sitting);
        return writer.write(
                "governance/act",
                name,
                Map.of(
                        "title", title,
                        "record", record,
                        "one", record.item(act.item()),
                        "proposed", records.proposed(sitting, act.item()),
                        "act", act));
    }

    private static DocumentKind kind(Act act) {
        if (act.item() != AgendaItem.MAIN) {
            return DocumentKind.OTHER_ACT;
        }
        return act.purpose() == Purpose.GUIDELINE ? DocumentKind.GUIDELINE_ACT : DocumentKind.ADOPTION_ACT;
    }
}
