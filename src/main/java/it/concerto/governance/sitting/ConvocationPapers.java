package it.concerto.governance.sitting;

import it.concerto.documents.Classification;
import it.concerto.documents.DocumentKind;
import it.concerto.documents.Documents;
import it.concerto.files.FileRef;
import it.concerto.governance.paper.PaperWriter;
import it.concerto.organisation.Seats;
import it.concerto.path.PathNames;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts the convocation and what goes out with it among the documents of the path, where the components read it. */
@Component
class ConvocationPapers {

    private final Documents documents;
    private final PathNames names;
    private final Seats seats;
    private final PaperWriter writer;
    private final SittingWording wording;

    ConvocationPapers(Documents documents, PathNames names, Seats seats, PaperWriter writer, SittingWording wording) {
        this.documents = documents;
        this.names = names;
        this.seats = seats;
        this.writer = writer;
        this.wording = wording;
    }

    @EventListener
    void file(SittingConvened event) {
        var sitting = event.sitting();
        file(sitting, wording.of("paper.convocation", wording.name(sitting)), written(sitting));
        for (var item : sitting.agenda()) {
            for (var file : item.presentation().documents()) {
                file(sitting, wording.of("sitting.paper", wording.day(sitting.heldOn()), file.name()), file);
            }
        }
    }

    /** The letter that the components get (M01), as it stays on record. */
    private FileRef written(Sitting sitting) {
        return writer.write(
                "governance/convocation",
                "convocazione-%s.html".formatted(sitting.heldOn()),
                Map.of(
                        "title", wording.of("paper.convocation", wording.name(sitting)),
                        "plan", names.one(sitting.path().value()).head(),
                        "sitting", sitting,
                        "seats", seats.of(sitting.ambito(), sitting.heldOn())));
    }

    private void file(Sitting sitting, String title, FileRef file) {
        documents.file(sitting.path(), DocumentKind.CONVOCATION, title, Classification.INTERNAL, file);
    }
}
