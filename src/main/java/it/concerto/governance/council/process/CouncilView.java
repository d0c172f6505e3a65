package it.concerto.governance.council.process;

import it.concerto.governance.council.Council;
import it.concerto.governance.council.CouncilAct;
import it.concerto.governance.council.CouncilScopes;
import it.concerto.governance.proposal.Purpose;
import it.concerto.governance.sitting.Acts;
import it.concerto.governance.sitting.SittingWording;
import it.concerto.path.PathConfiguration.CouncilSubject;
import it.concerto.plan.PlanVersions;
import it.concerto.workflow.EnteredDay;
import it.concerto.workflow.LateEntries;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every form of the councils' stage shows above its questions, and asks of days long past. */
@Component
class CouncilView {

    static final String LATE_ACT = "governance.deed.lateCouncilAct";

    private final CouncilScopes scopes;
    private final PlanVersions versions;
    private final Acts acts;
    private final SittingWording wording;
    private final LateEntries late;

    CouncilView(CouncilScopes scopes, PlanVersions versions, Acts acts, SittingWording wording, LateEntries late) {
        this.scopes = scopes;
        this.versions = versions;
        this.acts = acts;
        this.wording = wording;
        this.late = late;
    }

    Map<String, Object> comune(Council council) {
        return Map.of("municipality", scopes.municipality(council).name());
    }

    /** What the path asks of its councils. */
    CouncilSubject subject(Council council) {
        return scopes.path(council).configuration().councilSubject();
    }

    Map<String, Object> plan(Council council) {
        var given = new HashMap<>(comune(council));
        versions.latest(council.path()).ifPresent(version -> {
            given.put("planVersion", String.valueOf(version.number()));
            given.put("planHash", version.sha256());
        });
        given.put(
                "act",
                acts.latest(council.path(), Purpose.ADOPTION)
                        .map(wording.shown()::act)
                        .orElse("–"));
        return given;
    }

    /**
     * Takes a day that the Comune reports (BR-75).
     *
     * @param what message that tells the late entry
     */
    void take(TaskInHand task, String what, LocalDate day, @Nullable String lateReason) throws RuleBroken {
        var comune = scopes.municipality(CouncilVariables.councilOf(task)).name();
        late.take(task, EnteredDay.ofDeed(what, comune, day, lateReason));
    }

    /** The resolution, with the mark of a date that was entered late (BR-75). */
    String act(Council council, CouncilAct act) {
        var comune = scopes.municipality(council).name();
        var shown = wording.shown();
        var title = shown.of("council.act", comune, String.valueOf(act.number()), shown.day(act.dated()));
        return late.reason(council.path().value(), LATE_ACT, comune, act.dated())
                .map(reason -> shown.marked(title, reason))
                .orElse(title);
    }

    SittingWording wording() {
        return wording;
    }
}
