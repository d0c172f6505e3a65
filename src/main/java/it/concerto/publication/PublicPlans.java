package it.concerto.publication;

import it.concerto.documents.DocumentKind;
import it.concerto.files.FileRef;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody may read today: nothing before its first day, nothing after its last. */
@Service
@Transactional(readOnly = true)
public class PublicPlans {

    private final PublicationStore store;
    private final BreachStore breaches;
    private final PlanningPaths paths;
    private final Clock clock;

    PublicPlans(PublicationStore store, BreachStore breaches, PlanningPaths paths, Clock clock) {
        this.store = store;
        this.breaches = breaches;
        this.paths = paths;
        this.clock = clock;
    }

    /**
     * A plan in public and the path it came from.
     *
     * @param corrections documents that were replaced or withdrawn since (stage i)
     */
    public record PublicPlan(PlanningPath path, Publication publication, List<Breach> corrections) {

        /** The plan as it may be read in the browser. */
        public Optional<FileRef> text() {
            return publication.publicAnnexes().stream()
                    .filter(annex -> annex.kind() == DocumentKind.PLAN)
                    .map(Annex::file)
                    .filter(file -> file.name().endsWith(".html"))
                    .findFirst();
        }

        /** Whether the plan is public as it was approved: then copies of it may be, too. */
        public boolean isWhole() {
            return publication.publicAnnexes().stream()
                    .anyMatch(annex -> annex.kind() == DocumentKind.PLAN && annex.decision() == Annex.Decision.PUBLISH);
        }
    }

    /**
     * Part of the list.
     *
     * @param plans the paths they came from
     * @param number from zero
     */
    public record Page(List<PathId> plans, int number, int pages) {}

    /** The latest first. */
    public Page page(int asked, int size) {
        var today = LocalDate.now(clock);
        var pages = Math.max(1, (store.count(today) + size - 1) / size);
        var number = Math.min(Math.max(asked, 0), pages - 1);
        return new Page(store.page(today, number * size, size), number, pages);
    }

    public Optional<PublicPlan> find(PathId path) {
        return store.find(path)
                .filter(publication -> publication.isPublicOn(LocalDate.now(clock)))
                .map(publication -> new PublicPlan(paths.get(path), publication, corrections(path)));
    }

    /** A public file of the path by its hash. */
    public Optional<FileRef> file(PathId path, String sha256) {
        return find(path).stream()
                .flatMap(plan -> plan.publication().publicAnnexes().stream())
                .map(Annex::file)
                .filter(file -> file.sha256().equals(sha256))
                .findFirst();
    }

    private List<Breach> corrections(PathId path) {
        return breaches.of(path).stream()
                .filter(breach -> breach.closedAt() != null)
                .toList();
    }
}
