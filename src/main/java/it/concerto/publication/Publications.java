package it.concerto.publication;

import it.concerto.documents.DocumentKind;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.plan.PlanVersion;
import it.concerto.plan.PlanVersions;
import it.concerto.publication.Annex.Decision;
import it.concerto.publication.Candidates.Candidate;
import it.concerto.publication.Publication.PrivacyCheck;
import it.concerto.workflow.RuleBroken;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prepares what becomes public and has a second person look at it. */
@Service
@Transactional
public class Publications {

    private final PublicationStore store;
    private final Candidates candidates;
    private final PlanVersions versions;
    private final PlanningPaths paths;
    private final Clock clock;

    Publications(
            PublicationStore store, Candidates candidates, PlanVersions versions, PlanningPaths paths, Clock clock) {
        this.store = store;
        this.candidates = candidates;
        this.versions = versions;
        this.paths = paths;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Publication> find(PathId path) {
        return store.find(path);
    }

    /** The publication that a running process refers to. */
    @Transactional(readOnly = true)
    public Publication get(PathId path) {
        return store.find(path).orElseThrow(() -> new IllegalStateException("Nothing prepared for " + path));
    }

    /**
     * Lays down what becomes of each document.
     *
     * @param by username of who decides
     * @throws RuleBroken if personal data would be published (BR-68), the plan itself is withheld, it is not the
     *     approved version, or an annex is not the one that was voted (BR-56)
     */
    public void prepare(PathId path, List<Annex> annexes, String by) throws RuleBroken {
        var approved = approved(path);
        var known = candidates.of(path).stream()
                .collect(Collectors.toMap(candidate -> candidate.document().id(), candidate -> candidate));
        for (int row = 0; row < annexes.size(); row++) {
            var annex = annexes.get(row);
            var candidate = known.get(annex.document());
            if (candidate == null) {
                throw new RuleBroken("I1", "annexes." + row + ".document", "publication.documentUnknown");
            }
            judge("annexes." + row, annex, candidate, approved);
        }
        var publication = new Publication(path, approved.number(), by, annexes, List.of(), null, null);
        store.save(publication, paths.get(path).ambito(), clock.instant());
    }

    private void judge(String field, Annex annex, Candidate candidate, PlanVersion approved) throws RuleBroken {
        var document = candidate.document();
        if (annex.decision() == Decision.PUBLISH && !document.classification().isPublishable()) {
            throw new RuleBroken("BR-68", field + ".decision", "publication.personalStaysInside");
        }
        if (annex.decision() == Decision.REDACT
                && annex.file().sha256().equals(document.latest().file().sha256())) {
            throw new RuleBroken("BR-68", field + ".redacted", "publication.notRedacted");
        }
        if (annex.decision() == Decision.REDACT
                && !candidates.hits(annex.file()).isEmpty()) {
            throw new RuleBroken("BR-68", field + ".redacted", "publication.stillPersonal");
        }
        if (annex.isPublic() && !candidate.asVoted()) {
            throw new RuleBroken("BR-56", field + ".document", "publication.otherAnnex");
        }
        if (document.kind() != DocumentKind.PLAN) {
            return;
        }
        if (annex.decision() == Decision.WITHHOLD) {
            throw new RuleBroken("I1", field + ".decision", "publication.planIsPublic");
        }
        if (!document.latest().file().equals(approved.file())) {
            throw new RuleBroken("BR-56", field + ".document", "publication.otherPlan");
        }
    }

    /**
     * A second person's look.
     *
     * @param note what is to be revised, if it does not pass
     * @throws RuleBroken if the person prepared it
     */
    public void check(PathId path, boolean passed, @Nullable String note, String by) throws RuleBroken {
        if (get(path).preparedBy().equals(by)) {
            throw new RuleBroken("I2", "result", "publication.secondPersonNeeded");
        }
        store.add(path, new PrivacyCheck(by, passed, note), clock.instant());
    }

    private PlanVersion approved(PathId path) {
        return versions.latest(path).orElseThrow(() -> new IllegalStateException("No plan to publish in " + path));
    }
}
