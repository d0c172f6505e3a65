package it.concerto.governance.outcome;

import it.concerto.participation.Participants;
import it.concerto.path.PlanningPaths;
import it.concerto.signatures.SignatureRounds;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a hearing with what the signatures amount to, or with the reasons why there is no outcome (E5, BR-43). */
@Service
@Transactional
public class OutcomeConclusion {

    private final OutcomeTable table;
    private final Outcomes outcomes;
    private final PlanningPaths paths;
    private final SignatureRounds signatures;
    private final Participants participants;
    private final Clock clock;

    OutcomeConclusion(
            OutcomeTable table,
            Outcomes outcomes,
            PlanningPaths paths,
            SignatureRounds signatures,
            Participants participants,
            Clock clock) {
        this.table = table;
        this.outcomes = outcomes;
        this.paths = paths;
        this.signatures = signatures;
        this.participants = participants;
        this.clock = clock;
    }

    /** Reads the closed round of signatures and records the result. */
    public OutcomeResult conclude(String id) {
        var outcome = outcomes.get(id);
        var round = signatures.get(Objects.requireNonNull(outcome.signatureRound(), "minutes not written"));
        var allMustSign = paths.get(outcome.path()).configuration().allReferentsMustSign();
        var result = new SignedOutcome(outcomes.referents(id), round, allMustSign).result();
        table.close(id, result, null, clock.instant());
        if (result != OutcomeResult.OUTCOME_NOT_REACHED) {
            participants.conclude(outcome.path());
        }
        return result;
    }

    /** Records why there is no signed outcome; the Coordinamento reads it (BR-43). */
    public void explain(String id, String note) {
        table.close(id, OutcomeResult.OUTCOME_NOT_REACHED, note, clock.instant());
        participants.conclude(outcomes.get(id).path());
    }
}
