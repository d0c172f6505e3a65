package it.concerto.governance.adoption.process;

import it.concerto.governance.adoption.AdoptedPlans;
import it.concerto.governance.adoption.AmendmentAttestation;
import it.concerto.governance.sitting.SittingWording;
import it.concerto.path.PathId;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.util.HashMap;
import java.util.Map;

/** Takes from the head of the office that only voted amendments went into the plan (F6). */
@Answers(form = "attestAmendments")
class AttestAmendmentsHandler implements AnswerHandler<AttestAmendmentsHandler.Answer> {

    private final AdoptedPlans plans;
    private final AmendmentAttestation attestation;
    private final SittingWording wording;

    AttestAmendmentsHandler(AdoptedPlans plans, AmendmentAttestation attestation, SittingWording wording) {
        this.plans = plans;
        this.attestation = attestation;
        this.wording = wording;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var path = PathId.of(task.path());
        var shown = wording.shown();
        var amended = plans.adopted(path);
        var given = new HashMap<String, Object>();
        plans.lastSitting(path).ifPresent(sitting -> given.put("sitting", shown.title(sitting)));
        given.put("amendments", IntegrateAmendmentsHandler.rows(plans.amendments(path)));
        given.put("planVersion", String.valueOf(attestation.voted(path).number()));
        given.put("amendedVersion", String.valueOf(amended.number()));
        given.put("amendedHash", amended.sha256());
        given.put("comparison", shown.of("adoption.comparison." + attestation.isOnlyWhatWasVoted(path)));
        return given;
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        attestation.attest(PathId.of(task.path()), task.person().username());
    }

    /** What the form asks. */
    record Answer(boolean onlyVoted) {}
}
