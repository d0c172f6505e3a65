package it.concerto.attachments;

import static it.concerto.keeping.KeptRows.of;
import static it.concerto.keeping.Span.RECEIVED;

import it.concerto.keeping.KeptRows;
import it.concerto.keeping.NamedFiles;
import it.concerto.keeping.Retained;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long the documents are kept that officials attached to tasks. */
@Component
final class AttachmentsKept implements Retained {

    @Override
    public List<KeptRows> rows() {
        return List.of(of("attachments", RECEIVED, "cz_attachment").foundAs("ATTACHMENT"));
    }

    @Override
    public List<NamedFiles> files() {
        return List.of(NamedFiles.in("cz_attachment", "sha256"));
    }
}
