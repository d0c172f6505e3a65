package it.concerto.plan;

import it.concerto.hashing.Sha256;
import it.concerto.path.PathId;
import it.concerto.plan.coherence.Coherence;
import it.concerto.plan.json.CanonicalJson;
import it.concerto.plan.version.PlanContent;
import it.concerto.plan.version.PlanContents;
import it.concerto.plan.version.PlanDocument;
import it.concerto.plan.version.PlanDocument.Imprint;
import it.concerto.plan.version.PlanVersionStore;
import it.concerto.workflow.RuleBroken;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The frozen versions of a path's plan. */
@Service
@Transactional
public class PlanVersions {

    private final PlanVersionStore store;
    private final PlanContents contents;
    private final PlanDocument document;
    private final Coherence coherence;
    private final Clock clock;

    PlanVersions(
            PlanVersionStore store, PlanContents contents, PlanDocument document, Coherence coherence, Clock clock) {
        this.store = store;
        this.contents = contents;
        this.document = document;
        this.coherence = coherence;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<PlanVersion> latest(PathId path) {
        return store.of(path).stream().reduce((earlier, later) -> later);
    }

    /** The version that data of ours refer to. */
    @Transactional(readOnly = true)
    public PlanVersion get(PathId path, int number) {
        return store.of(path).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No version %d of %s".formatted(number, path)));
    }

    /** All of them, the first one first. */
    @Transactional(readOnly = true)
    public List<PlanVersion> of(PathId path) {
        return store.of(path);
    }

    /** What a version says. */
    @Transactional(readOnly = true)
    public PlanContent content(PlanVersion version) {
        return store.content(version);
    }

    /** Euro that a sheet of a version costs, amendments worked in. */
    @Transactional(readOnly = true)
    public BigDecimal costOf(PlanVersion version, int sheet) {
        return store.content(version).costOf(sheet);
    }

    /** What a version costs, for those who decide on it. */
    @Transactional(readOnly = true)
    public PlanTotals totals(PlanVersion version) {
        return PlanTotals.of(store.content(version));
    }

    /** The answers of a version to needs and proposals, by reference. */
    @Transactional(readOnly = true)
    public List<TreatedContribution> answers(PlanVersion version) {
        return store.content(version).answers().stream()
                .map(answer -> new TreatedContribution(
                        answer.reference(), answer.title(), answer.treatment().name(), answer.reason()))
                .toList();
    }

    /** What would be frozen now. */
    @Transactional(readOnly = true)
    public PlanContent draft(PathId path) {
        return contents.of(path, List.of());
    }

    /**
     * Freezes the draft as the next version.
     *
     * @param reason release note
     * @throws RuleBroken if a proposal has no answer (BR-42) or another check fails and is not waived
     */
    public PlanVersion freeze(PathId path, String reason) throws RuleBroken {
        var obstacles = coherence.obstacles(path);
        if (!obstacles.isEmpty()) {
            throw new RuleBroken("D9", "", "plan.version.notReady", obstacles.size());
        }
        return freeze(path, reason, contents.of(path, List.of()));
    }

    /**
     * Freezes the latest version with the voted amendments worked in; the frozen versions before it stay.
     *
     * @param reason names the vote, e.g. <em>Emendamenti approvati nella seduta del 14/10/2022</em>
     */
    public PlanVersion freezeAmended(PathId path, String reason, List<Amendment> amendments) {
        var former = latest(path).orElseThrow(() -> new IllegalStateException("Nothing to amend in " + path));
        var content = store.content(former);
        return freeze(path, reason, content.amended(amendments));
    }

    /** SHA-256 that a version has with these amendments worked in and nothing else. */
    @Transactional(readOnly = true)
    public String amendedHash(PlanVersion version, List<Amendment> amendments) {
        return Sha256.of(CanonicalJson.write(store.content(version).amended(amendments)));
    }

    private PlanVersion freeze(PathId path, String reason, PlanContent content) {
        var number = latest(path).map(PlanVersion::number).orElse(0) + 1;
        var json = CanonicalJson.write(content);
        var sha256 = Sha256.of(json);
        var imprint = new Imprint(number, sha256, LocalDate.now(clock), reason);
        var file = document.file(path, content, imprint);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var version = new PlanVersion(path, number, sha256, file, now, reason);
        store.add(version, json);
        return version;
    }
}
