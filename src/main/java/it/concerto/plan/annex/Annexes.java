package it.concerto.plan.annex;

import it.concerto.documents.Classification;
import it.concerto.documents.Document;
import it.concerto.documents.DocumentKind;
import it.concerto.documents.Documents;
import it.concerto.files.FileRef;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The annexes of a path: those its configuration names, with the file that is there or is missing, and further ones. */
@Service
@Transactional(readOnly = true)
public class Annexes {

    /** Families of papers that plans annex and that no stage of the path writes. */
    public static final Set<DocumentKind> KINDS = EnumSet.of(
            DocumentKind.TABLE_RULES,
            DocumentKind.PACT_TEMPLATE,
            DocumentKind.REGULATION,
            DocumentKind.PROTOCOL_ASL,
            DocumentKind.BODY_RULES,
            DocumentKind.OFFICE_RULES,
            DocumentKind.SERVICE_RULES,
            DocumentKind.CONVENTION);

    private final PlanningPaths paths;
    private final Documents documents;

    Annexes(PlanningPaths paths, Documents documents) {
        this.paths = paths;
        this.documents = documents;
    }

    /**
     * An annex.
     *
     * @param title in the wording of the Ambito
     * @param isPlan whether it is the plan itself, whose file is the frozen draft
     * @param filed null as long as there is no file
     */
    public record Annex(String title, boolean isPlan, @Nullable Document filed) {}

    /** Those of the configuration in its order, then whatever else was uploaded. */
    public List<Annex> of(PathId id) {
        var path = paths.get(id);
        var filed = documents.of(id);
        var annexes = new ArrayList<Annex>();
        for (var title : path.configuration().annexes()) {
            var isPlan = isPlan(title, path);
            annexes.add(new Annex(title, isPlan, named(filed, title, isPlan)));
        }
        filed.stream()
                .filter(document -> KINDS.contains(document.kind()))
                .filter(document -> !path.configuration().annexes().contains(document.title()))
                .forEach(document -> annexes.add(new Annex(document.title(), false, document)));
        return annexes;
    }

    /** Some lists begin with the plan, under a part of its name. */
    private static boolean isPlan(String title, PlanningPath path) {
        return path.planName().toLowerCase(Locale.ROOT).contains(title.toLowerCase(Locale.ROOT));
    }

    private static @Nullable Document named(List<Document> filed, String title, boolean isPlan) {
        return filed.stream()
                .filter(document -> isPlan
                        ? document.kind() == DocumentKind.PLAN
                        : document.title().equals(title))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** Keeps the file; filed again under the same title and kind it becomes a further version. */
    @Transactional
    public void file(PathId path, DocumentKind kind, String title, FileRef file) {
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException("Not uploaded as an annex: " + kind);
        }
        documents.file(path, kind, title.strip(), Classification.PUBLIC, file);
    }
}
