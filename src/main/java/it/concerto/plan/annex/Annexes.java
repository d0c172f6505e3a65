package it.concerto.plan.annex;

import it.concerto.documents.Classification;
import it.concerto.documents.Document;
import it.concerto.documents.DocumentKind;
import it.concerto.documents.Documents;
import it.concerto.files.FileRef;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.plan.AdoptedAnnexes;
import it.concerto.workflow.Deed;
import it.concerto.workflow.Deeds;
import it.concerto.workflow.RuleBroken;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** As much of a hash as the story of a path tells. */
    private static final int SHORT_HASH = 12;

    private final PlanningPaths paths;
    private final Documents documents;
    private final AdoptedAnnexes adopted;
    private final Deeds deeds;

    Annexes(PlanningPaths paths, Documents documents, AdoptedAnnexes adopted, Deeds deeds) {
        this.paths = paths;
        this.documents = documents;
        this.adopted = adopted;
        this.deeds = deeds;
    }

    /**
     * An annex.
     *
     * @param title in the wording of the Ambito
     * @param isPlan whether it is the plan itself, whose file is the frozen draft
     * @param filed null as long as there is no file
     * @param isAdopted whether the file is the one that was put to the vote
     */
    public record Annex(String title, boolean isPlan, @Nullable Document filed, boolean isAdopted) {

        /** Whether the office may file it now. */
        public boolean isOpen() {
            return !isPlan && !isAdopted;
        }
    }

    /** Those of the configuration in its order, then whatever else was uploaded. */
    public List<Annex> of(PathId id) {
        var path = paths.get(id);
        var filed = documents.of(id);
        var hashes = adopted.hashes(id);
        var annexes = new ArrayList<Annex>();
        for (var title : path.configuration().annexes()) {
            var isPlan = isPlan(title, path);
            annexes.add(annex(title, isPlan, named(filed, title, isPlan), hashes));
        }
        filed.stream()
                .filter(document -> KINDS.contains(document.kind()))
                .filter(document -> !path.configuration().annexes().contains(document.title()))
                .forEach(document -> annexes.add(annex(document.title(), false, document, hashes)));
        return annexes;
    }

    private static Annex annex(String title, boolean isPlan, @Nullable Document filed, Map<String, String> hashes) {
        var isAdopted = filed != null && filed.latest().file().sha256().equals(hashes.get(title));
        return new Annex(title, isPlan, filed, isAdopted);
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

    /**
     * Keeps the file; filed again under the same title and kind it becomes a further version.
     *
     * @param by username of who brings it; the story of the path tells it
     * @throws RuleBroken if the plan was put to the vote with another file under this title (BR-56)
     */
    @Transactional(rollbackFor = RuleBroken.class)
    public void file(PathId path, DocumentKind kind, String title, FileRef file, String by) throws RuleBroken {
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException("Not uploaded as an annex: " + kind);
        }
        var name = title.strip();
        var voted = adopted.hashes(path).get(name);
        if (voted != null && !voted.equals(file.sha256())) {
            throw new RuleBroken("BR-56", "file", "plan.annex.adopted");
        }
        documents.file(path, kind, name, Classification.PUBLIC, file);
        var action = adopted.complete(path, name, file) ? "plan.deed.annexAfterVote" : "plan.deed.annex";
        var deed = new Deed(action, name, "", file.sha256().substring(0, SHORT_HASH), "", null);
        deeds.record(paths.get(path).ambito(), path.value(), deed, by);
    }
}
