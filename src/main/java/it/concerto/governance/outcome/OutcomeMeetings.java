package it.concerto.governance.outcome;

import it.concerto.governance.GovernanceTerm;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.Terms;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Meetings in which the draft is presented to the referents (E1, E2). */
@Service
@Transactional(rollbackFor = RuleBroken.class)
public class OutcomeMeetings {

    /** Calendar days between convocation and meeting. */
    static final int NOTICE = 5;

    private final Outcomes outcomes;
    private final HearingTable hearings;
    private final PlanningPaths paths;
    private final Terms terms;
    private final Clock clock;

    OutcomeMeetings(Outcomes outcomes, HearingTable hearings, PlanningPaths paths, Terms terms, Clock clock) {
        this.outcomes = outcomes;
        this.hearings = hearings;
        this.paths = paths;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * Fixes the meeting; a second call fixes the one that follows a meeting to which too few came.
     *
     * @throws RuleBroken without a reason, if it is fewer than five days away or past (BR-75)
     */
    public Meeting convene(
            String id, LocalDateTime when, String place, @Nullable String invited, @Nullable String reason)
            throws RuleBroken {
        var today = LocalDate.now(clock);
        if (reason == null && when.toLocalDate().isBefore(today.plusDays(NOTICE))) {
            throw new RuleBroken("E1", "reason", "governance.outcome.shortNotice", NOTICE);
        }
        var attempt = hearings.meeting(id).map(Meeting::attempt).orElse(0) + 1;
        var meeting = new Meeting(attempt, when, place, invited, reason, null);
        hearings.addMeeting(outcomes.get(id), meeting);
        return meeting;
    }

    /** The meeting convened last. */
    @Transactional(readOnly = true)
    public Meeting latest(String id) {
        return hearings.meeting(id).orElseThrow(() -> new IllegalStateException("Not convened: " + id));
    }

    /** How many referents make the meeting valid. */
    @Transactional(readOnly = true)
    public int needed(String id) {
        return quorum(id).needed();
    }

    /**
     * Records who came and what was said.
     *
     * @throws RuleBroken if the roll does not name every referent once, or somebody came for one who has named no substitute
     */
    public Held hold(String id, Map<String, Presence> presences, String summary) throws RuleBroken {
        var outcome = outcomes.get(id);
        var usernames =
                outcomes.referents(id).stream().map(HeardReferent::username).toList();
        if (presences.size() != usernames.size() || !presences.keySet().containsAll(usernames)) {
            throw new RuleBroken("BR-44", "referents", "governance.outcome.rollIncomplete");
        }
        refuseUnnamed(usernames, presences, outcomes.substituted(id));
        var meeting = latest(id);
        var quorate = quorum(id).isReachedBy(presences.values());
        hearings.hold(outcome, meeting.attempt(), presences, summary, quorate);
        outcomes.standIn(
                id,
                usernames.stream()
                        .filter(username -> presences.get(username) == Presence.SUBSTITUTE)
                        .collect(Collectors.toSet()));
        var answer = quorate ? GovernanceTerm.ADHERENCE : GovernanceTerm.WRITTEN_CONSULTATION;
        var lastDay = terms.end(outcome.ambito(), LocalDate.now(clock), answer);
        return new Held(quorate, !quorate && meeting.attempt() == 1, lastDay);
    }

    private static void refuseUnnamed(List<String> referents, Map<String, Presence> presences, Set<String> substituted)
            throws RuleBroken {
        for (int row = 0; row < referents.size(); row++) {
            var referent = referents.get(row);
            if (presences.get(referent) == Presence.SUBSTITUTE && !substituted.contains(referent)) {
                throw new RuleBroken("BR-44", "referents." + row + ".presence", "governance.outcome.noSubstituteNamed");
            }
        }
    }

    private ReferentQuorum quorum(String id) {
        PathId path = outcomes.get(id).path();
        return new ReferentQuorum(
                outcomes.referents(id).size(), paths.get(path).configuration().minReferents());
    }

    /**
     * What follows from a meeting.
     *
     * @param again whether it is to be convened again: too few came, for the first time
     * @param lastDay until when the referents answer, the absent in writing
     */
    public record Held(boolean quorate, boolean again, LocalDate lastDay) {}
}
