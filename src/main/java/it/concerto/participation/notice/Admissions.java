package it.concerto.participation.notice;

import it.concerto.participation.notice.Manifestation.Status;
import it.concerto.path.PathConfiguration.Access;
import it.concerto.path.PathConfiguration.LatePolicy;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.RuleBroken;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fixes who takes part: the list of the admitted and what becomes of late ones (B7). */
@Service
@Transactional
public class Admissions {

    private final Manifestations manifestations;
    private final NoticeStore notices;
    private final PlanningPaths paths;
    private final EmptyAreas emptyAreas;
    private final Clock clock;

    Admissions(
            Manifestations manifestations,
            NoticeStore notices,
            PlanningPaths paths,
            EmptyAreas emptyAreas,
            Clock clock) {
        this.manifestations = manifestations;
        this.notices = notices;
        this.paths = paths;
        this.emptyAreas = emptyAreas;
        this.clock = clock;
    }

    /** How many are admitted per area of the path, in its order; areas without anybody count zero. */
    @Transactional(readOnly = true)
    public Map<String, Integer> counts(PathId path) {
        var counts = new LinkedHashMap<String, Integer>();
        paths.get(path).configuration().areaCodes().forEach(area -> counts.put(area, 0));
        counts.putAll(manifestations.admittedByArea(path));
        return counts;
    }

    /** Names of the admitted organisations; natural persons are only counted (BR-69). */
    @Transactional(readOnly = true)
    public Set<String> organisations(PathId path) {
        var names = new TreeSet<String>();
        admitted(path).stream()
                .filter(one -> !one.content().isCitizen())
                .forEach(one -> names.add(one.content().participantName()));
        return names;
    }

    /**
     * The list of the admitted as everybody may read it (BR-69).
     *
     * @param persons how many natural persons are on it besides
     */
    public record Published(Set<String> organisations, int persons) {}

    @Transactional(readOnly = true)
    public Published published(PathId path) {
        var persons =
                admitted(path).stream().filter(one -> one.content().isCitizen()).count();
        return new Published(organisations(path), (int) persons);
    }

    @Transactional(readOnly = true)
    public List<Manifestation> admitted(PathId path) {
        return manifestations.of(path, Status.ADMITTING);
    }

    /** Codes of the areas for which nobody is admitted. */
    @Transactional(readOnly = true)
    public List<String> withoutParticipants(PathId path) {
        return counts(path).entrySet().stream()
                .filter(entry -> entry.getValue() == 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Freezes the list of the admitted.
     *
     * @param decided what is done about the areas for which nobody came
     * @return how many late manifestations wait for the President's decision
     * @throws RuleBroken if a manifestation is not verified yet, or nothing is said about an area without participants
     */
    public int freeze(PathId path, List<EmptyArea> decided) throws RuleBroken {
        var pending = manifestations.count(path, Status.PENDING);
        if (pending > 0) {
            throw new RuleBroken("B7", "", "participation.admissions.pending", pending);
        }
        var open = new ArrayList<>(withoutParticipants(path));
        open.removeAll(decided.stream().map(EmptyArea::area).toList());
        if (!open.isEmpty()) {
            throw new RuleBroken("B7", "emptyAreas", "participation.admissions.emptyAreas", String.join(", ", open));
        }
        notices.list(path, clock.instant());
        return manifestations.count(path, Set.of(Status.LATE));
    }

    /** One decision for all late manifestations, those still to come included (BR-23). */
    public void decideLate(PathId path, LatePolicy policy, String reason) {
        notices.decideLate(path, policy, reason);
        manifestations.treatLate(path, policy, reason);
    }

    /**
     * Whether somebody who takes the floor at a table was to be expected: where one registers, only whom an admitted
     * participant sends to its areas, or whoever else comes for that participant (3.c).
     *
     * @param participant the organisation, or the citizen
     */
    @Transactional(readOnly = true)
    public boolean expects(PathId path, Collection<String> areas, String participant) {
        var registered = notices.find(path)
                .filter(notice -> notice.access() == Access.REGISTRATION)
                .isPresent();
        return !registered
                || emptyAreas.anyOpen(path, areas)
                || admitted(path).stream().anyMatch(one -> one.content().speaksFor(participant, areas));
    }

    /** Codes of the areas to which somebody sends a representative. */
    static List<String> areas(Manifestation manifestation) {
        return manifestation.content().areas().stream()
                .map(Expression.AreaChoice::area)
                .distinct()
                .toList();
    }
}
