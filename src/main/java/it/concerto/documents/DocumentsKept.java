package it.concerto.documents;

import static it.concerto.keeping.KeptRows.where;
import static it.concerto.keeping.Span.RECEIVED;

import it.concerto.keeping.KeptRows;
import it.concerto.keeping.NamedFiles;
import it.concerto.keeping.Retained;
import java.util.List;
import org.springframework.stereotype.Component;

/** Plan, acts and minutes stay; manifestations, pacts and other papers about persons go (domain book, 5.4). */
@Component
final class DocumentsKept implements Retained {

    private static final String PERSONAL =
            "path = :path and (kind in ('MANIFESTATION', 'PACT') or kind in ('OTHER', 'MATERIALS')"
                    + " and classification in ('PERSONAL', 'SPECIAL'))";
    private static final String OF_PERSONS = "document in (select id from cz_document where " + PERSONAL + ")";

    @Override
    public List<KeptRows> rows() {
        return List.of(
                where("documents", RECEIVED, "cz_document_reader", OF_PERSONS),
                where("documents", RECEIVED, "cz_document_version", OF_PERSONS),
                where("documents", RECEIVED, "cz_document", PERSONAL).foundAs("DOCUMENT"));
    }

    @Override
    public List<NamedFiles> files() {
        return List.of(NamedFiles.in("cz_document_version", "sha256"));
    }
}
