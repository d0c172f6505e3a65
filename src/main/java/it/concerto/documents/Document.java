package it.concerto.documents;

import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import java.util.List;

/**
 * A document of a path; its kind and title are what it is known by within the path.
 *
 * @param versions the oldest first, at least one
 */
public record Document(
        DocumentId id,
        PathId path,
        AmbitoCode ambito,
        DocumentKind kind,
        String title,
        Classification classification,
        List<DocumentVersion> versions) {

    Document with(List<DocumentVersion> all) {
        return new Document(id, path, ambito, kind, title, classification, List.copyOf(all));
    }

    public DocumentVersion latest() {
        return versions.get(versions.size() - 1);
    }
}
