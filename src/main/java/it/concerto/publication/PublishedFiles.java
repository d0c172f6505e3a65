package it.concerto.publication;

import it.concerto.keeping.KeptRows;
import it.concerto.keeping.NamedFiles;
import it.concerto.keeping.Retained;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was published stays, with its files. */
@Component
final class PublishedFiles implements Retained {

    @Override
    public List<KeptRows> rows() {
        return List.of();
    }

    @Override
    public List<NamedFiles> files() {
        return List.of(
                NamedFiles.in("cz_publication_annex", "sha256"),
                NamedFiles.in("cz_breach", "sha256"),
                NamedFiles.in("cz_redaction", "sha256"));
    }
}
