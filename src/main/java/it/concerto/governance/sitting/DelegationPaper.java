package it.concerto.governance.sitting;

import it.concerto.documents.Classification;
import it.concerto.documents.DocumentKind;
import it.concerto.documents.Documents;
import it.concerto.files.FileRef;
import org.springframework.stereotype.Component;

/** Puts written delegations among the documents of the path whose sitting they are for. */
@Component
class DelegationPaper {

    private final Documents documents;
    private final SittingWording wording;

    DelegationPaper(Documents documents, SittingWording wording) {
        this.documents = documents;
        this.wording = wording;
    }

    /** @param entity whose seat the delegate takes */
    void file(Sitting sitting, String entity, FileRef act) {
        var title = wording.of("delegation.filed", entity, wording.day(sitting.heldOn()));
        documents.file(sitting.path(), DocumentKind.OTHER, title, Classification.INTERNAL, act);
    }
}
