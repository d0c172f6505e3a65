package it.concerto.governance.adoption;

import it.concerto.documents.Classification;
import it.concerto.documents.Document;
import it.concerto.documents.DocumentKind;
import it.concerto.documents.Documents;
import it.concerto.documents.Readers;
import it.concerto.files.FileRef;
import it.concerto.identity.Role;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.plan.AdoptedAnnexes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the plan of a path is adopted with: the annexes of its configuration and the minutes of its sessions. */
@Component
class AnnexesOfPath {

    private static final Set<DocumentKind> MINUTES = Set.of(DocumentKind.MINUTES, DocumentKind.OUTCOME_MINUTES);

    private static final Set<DocumentKind> ADOPTED =
            Set.of(DocumentKind.PLAN, DocumentKind.FINANCIAL_FRAME, DocumentKind.MINUTES, DocumentKind.OUTCOME_MINUTES);

    private final PlanningPaths paths;
    private final Documents documents;
    private final AdoptedAnnexes adopted;

    AnnexesOfPath(PlanningPaths paths, Documents documents, AdoptedAnnexes adopted) {
        this.paths = paths;
        this.documents = documents;
        this.adopted = adopted;
    }

    /** Titles in the order and wording of the Ambito, the minutes last. */
    List<String> of(PathId path) {
        var titles = new LinkedHashSet<>(paths.get(path).configuration().annexes());
        titles.addAll(minutes(path));
        return new ArrayList<>(titles);
    }

    /** Keeps an annex, so that it is there when the plan is published (I1). */
    void file(PathId path, DocumentKind kind, String title, FileRef file) {
        documents.file(path, kind, title, Classification.PUBLIC, file);
    }

    /** Holds fast what the files of these titles are now (BR-56). */
    void take(PathId path, List<String> titles) {
        adopted.take(path, titles);
    }

    /** Lets the Comuni read what was adopted, with the minutes that go with it. */
    void open(PathId path) {
        documents.open(path, ADOPTED, Readers.roles(Role.CONS, Role.SEGR, Role.COM));
    }

    /** Titles of the minutes, each of which is an annex by law (BR-41). */
    List<String> minutes(PathId path) {
        return documents.of(path).stream()
                .filter(document -> MINUTES.contains(document.kind()))
                .map(Document::title)
                .toList();
    }
}
