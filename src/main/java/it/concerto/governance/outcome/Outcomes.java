package it.concerto.governance.outcome;

import it.concerto.participation.Referents;
import it.concerto.path.PathId;
import it.concerto.plan.PlanVersions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The hearings of the referents on the drafts of a path. */
@Service
@Transactional
public class Outcomes {

    private final OutcomeTable table;
    private final PlanVersions versions;
    private final Referents referents;
    private final OpenedDrafts drafts;
    private final Clock clock;

    Outcomes(OutcomeTable table, PlanVersions versions, Referents referents, OpenedDrafts drafts, Clock clock) {
        this.table = table;
        this.versions = versions;
        this.referents = referents;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Opens a hearing on the latest frozen draft for the referents of today, who may read it from now on. */
    public Outcome open(PathId path) {
        var version = versions.latest(path).orElseThrow(() -> new IllegalStateException("No frozen draft of " + path));
        var heard = referents.of(path);
        var outcome = new Outcome(
                UUID.randomUUID().toString(),
                path,
                drafts.ambitoOf(path),
                table.of(path).size() + 1,
                version.number(),
                version.sha256(),
                null,
                null,
                null,
                null);
        table.insert(outcome, heard, clock.instant());
        drafts.letRead(version, heard);
        return outcome;
    }

    @Transactional(readOnly = true)
    public Outcome get(String id) {
        return table.find(id).orElseThrow(() -> new IllegalStateException("No outcome " + id));
    }

    /** In the order in which the tables' referents are listed. */
    @Transactional(readOnly = true)
    public List<HeardReferent> referents(String id) {
        return table.referents(id);
    }

    /** Who takes the place of which referents from now on: the substitutes of these, nobody for the others (E3). */
    void standIn(String id, Set<String> substituted) {
        table.standIn(id, substituted);
    }

    /** The referents who have named somebody to come in their place. */
    Set<String> substituted(String id) {
        return table.substituted(id);
    }

    /**
     * The outcome that an adoption builds on (BR-43): the last hearing of the path, if it has ended and its draft was not sent
     * back.
     */
    @Transactional(readOnly = true)
    public Optional<Outcome> concluded(PathId path) {
        return table.of(path).stream()
                .reduce((earlier, later) -> later)
                .filter(last -> last.result() != null && last.result() != OutcomeResult.REDRAFT);
    }

    /** The day (Europe/Rome) on which that outcome was closed. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> concludedOn(PathId path) {
        return concluded(path).map(outcome -> LocalDate.ofInstant(table.closedAt(outcome.id()), clock.getZone()));
    }

    /** How many drafts of the path the referents have sent back. */
    @Transactional(readOnly = true)
    public int redrafts(PathId path) {
        return (int) table.of(path).stream()
                .filter(outcome -> outcome.result() == OutcomeResult.REDRAFT)
                .count();
    }
}
