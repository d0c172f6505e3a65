package it.concerto.governance.outcome;

import it.concerto.workflow.Deed;
import it.concerto.workflow.Deeds;
import it.concerto.workflow.RuleBroken;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the referents answer to the draft, and what the office makes of their observations (E3). */
@Service
@Transactional(rollbackFor = RuleBroken.class)
public class Adherences {

    /** A reason of fewer characters is none. */
    static final int SHORTEST_REASON = 20;

    /** How often observations may send a draft back; then the Coordinamento decides with them before its eyes. */
    static final int MOST_REDRAFTS = 2;

    /** Tells in the story of the path that a substitute answered, and for which areas (BR-76). */
    private static final String FOR_ANOTHER = "governance.deed.adherenceFor";

    private final OutcomeTable table;
    private final HearingTable hearings;
    private final Outcomes outcomes;
    private final Deeds deeds;
    private final Clock clock;

    Adherences(OutcomeTable table, HearingTable hearings, Outcomes outcomes, Deeds deeds, Clock clock) {
        this.table = table;
        this.hearings = hearings;
        this.outcomes = outcomes;
        this.deeds = deeds;
        this.clock = clock;
    }

    /**
     * Records the answer of a referent, given by themselves or by the substitute who came to the meeting in their place.
     *
     * @param by username of whoever answers
     * @throws RuleBroken if a dissent has no reason of at least 20 characters, observations are announced and missing, or
     *     the person is no referent of this hearing or has answered before, be it in the same moment (BR-44)
     */
    public void give(String id, String by, Adherence adherence) throws RuleBroken {
        var outcome = outcomes.get(id);
        var reason = adherence.reason();
        if (adherence.answer() == Adherence.Answer.DISSENT
                && (reason == null || reason.strip().length() < SHORTEST_REASON)) {
            throw new RuleBroken("E3", "reason", "governance.outcome.dissentWithoutReason", SHORTEST_REASON);
        }
        var withObservations = adherence.answer() == Adherence.Answer.CONFIRM_WITH_OBSERVATIONS;
        if (withObservations && adherence.observations().isEmpty()) {
            throw new RuleBroken("E3", "observations", "governance.outcome.noObservation");
        }
        var heard = next(id, by).orElseThrow(() -> new RuleBroken("BR-44", "", "governance.outcome.notAReferent"));
        var referent = heard.username();
        if (!table.answer(id, referent, adherence, clock.instant())) {
            throw new RuleBroken("BR-44", "", "governance.outcome.answeredMeanwhile");
        }
        if (withObservations) {
            hearings.addObservations(outcome, referent, adherence.observations());
        }
        if (heard.standIn() != null) {
            var deed = new Deed(FOR_ANOTHER, String.join(", ", heard.areas()), "", "", "", null);
            deeds.record(outcome.ambito(), outcome.path().value(), deed, by);
        }
    }

    /** Whose answer somebody gives next: their own first; empty once all are given. */
    @Transactional(readOnly = true)
    public Optional<HeardReferent> next(String id, String by) {
        return table.referents(id).stream()
                .filter(referent ->
                        referent.answer() == null && referent.speaker().equals(by))
                .min(Comparator.comparing(referent -> referent.standIn() != null));
    }

    @Transactional(readOnly = true)
    public List<Observation> observations(String id) {
        return hearings.observations(id);
    }

    /**
     * Accepts or rejects every observation, each with a reply.
     *
     * @return whether the draft is written anew: something was accepted, and the path's drafts were sent back less than twice
     * @throws RuleBroken if an observation is left out or an unknown one named
     */
    public boolean decide(String id, Map<String, Decision> decisions) throws RuleBroken {
        var outcome = outcomes.get(id);
        var open = hearings.observations(id).stream().map(Observation::id).toList();
        if (decisions.size() != open.size() || !decisions.keySet().containsAll(open)) {
            throw new RuleBroken("E3", "observations", "governance.outcome.observationLeftOut");
        }
        decisions.forEach(
                (observation, decision) -> hearings.decide(observation, decision.accepted(), decision.reply()));
        var redraft = decisions.values().stream().anyMatch(Decision::accepted)
                && outcomes.redrafts(outcome.path()) < MOST_REDRAFTS;
        if (redraft) {
            table.close(id, OutcomeResult.REDRAFT, null, clock.instant());
        }
        return redraft;
    }

    /** What becomes of an observation, and why. */
    public record Decision(boolean accepted, String reply) {}
}
