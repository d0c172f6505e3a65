package it.concerto.plan.coherence;

import it.concerto.participation.HeldSessions;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.plan.context.SocialContext;
import it.concerto.workflow.RuleBroken;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says whether a draft holds together, and keeps what the head of the office let pass. */
@Service
@Transactional
public class Coherence {

    private final DraftParts parts;
    private final PlanningPaths paths;
    private final HeldSessions sessions;
    private final WaiverStore waivers;

    Coherence(DraftParts parts, PlanningPaths paths, HeldSessions sessions, WaiverStore waivers) {
        this.parts = parts;
        this.paths = paths;
        this.sessions = sessions;
        this.waivers = waivers;
    }

    /** Where the draft fails a check, whether or not that has been waived. */
    @Transactional(readOnly = true)
    public List<Finding> findings(PathId path) {
        var draft = draft(path);
        return Stream.concat(MoneyChecks.of(draft), ContentChecks.of(draft)).toList();
    }

    /** What stands in the way of freezing: findings that are neither mended nor waived. */
    @Transactional(readOnly = true)
    public List<Finding> obstacles(PathId path) {
        var waived = waivers(path).stream().map(Waiver::finding).collect(Collectors.toSet());
        return findings(path).stream()
                .filter(finding -> !finding.check().waivable() || !waived.contains(finding.id()))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Waiver> waivers(PathId path) {
        return waivers.of(path);
    }

    /**
     * Makes these the waivers of the draft, as far as they belong to what is found now.
     *
     * @param username who lets it pass
     * @throws RuleBroken if somebody wants to waive what cannot be waived
     */
    public void waive(PathId path, List<Waiver> given, String username) throws RuleBroken {
        var found = findings(path);
        var unwaivable = ids(found, false);
        for (int row = 0; row < given.size(); row++) {
            if (unwaivable.contains(given.get(row).finding())) {
                throw new RuleBroken("D8", "waivers." + row + ".reason", "plan.coherence.notWaivable");
            }
        }
        var waivable = ids(found, true);
        waivers.replace(
                path,
                paths.get(path).ambito(),
                given.stream()
                        .filter(waiver -> waivable.contains(waiver.finding()))
                        .toList(),
                username);
    }

    private static Set<String> ids(List<Finding> findings, boolean waivable) {
        return findings.stream()
                .filter(finding -> finding.check().waivable() == waivable)
                .map(Finding::id)
                .collect(Collectors.toSet());
    }

    private Draft draft(PathId path) {
        var funding = parts.funding();
        var money = new Draft.Money(funding.lines(path), funding.unconfirmed(path), funding.frame(path));
        return new Draft(
                paths.get(path),
                parts.contexts().of(path).orElse(SocialContext.EMPTY),
                parts.sheets().of(path),
                money,
                parts.receptions().untreated(path),
                sessions.of(path));
    }
}
