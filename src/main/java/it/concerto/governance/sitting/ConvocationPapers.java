package it.concerto.governance.sitting;

import it.concerto.documents.Classification;
import it.concerto.documents.DocumentKind;
import it.concerto.documents.Documents;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts what goes out with a convocation among the documents of the path, where the components read it. */
@Component
class ConvocationPapers {

    private final Documents documents;
    private final SittingWording wording;

    ConvocationPapers(Documents documents, SittingWording wording) {
        this.documents = documents;
        this.wording = wording;
    }

    @EventListener
    void file(SittingConvened event) {
        var sitting = event.sitting();
        for (var item : sitting.agenda()) {
            for (var file : item.presentation().documents()) {
                var title = wording.of("sitting.paper", wording.day(sitting.heldOn()), file.name());
                documents.file(sitting.path(), DocumentKind.CONVOCATION, title, Classification.INTERNAL, file);
            }
        }
    }
}
