package it.concerto.plan.process;

import it.concerto.hashing.Sha256;
import it.concerto.path.PathId;
import it.concerto.plan.PlanVersion;
import it.concerto.plan.PlanVersions;
import it.concerto.plan.json.CanonicalJson;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.ProcessVariable;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.util.Map;

/** Freezes the draft as the next version. */
@Answers(form = "freezeDraft")
class FreezeDraftHandler implements AnswerHandler<FreezeDraftHandler.Answer> {

    private final PlanVersions versions;
    private final Words words;

    FreezeDraftHandler(PlanVersions versions, Words words) {
        this.versions = versions;
        this.words = words;
    }

    /** @param reason release note */
    record Answer(String reason) {}

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var path = PathId.of(task.path());
        var draft = versions.draft(path);
        var number = versions.latest(path).map(PlanVersion::number).orElse(0) + 1;
        return Map.of(
                "versionLabel", String.valueOf(number),
                "contentHash", Sha256.of(CanonicalJson.write(draft)),
                "total", words.euro(draft.total()),
                "reason", words.official(number == 1 ? "plan.version.first" : "plan.version.further", number));
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        versions.freeze(PathId.of(task.path()), answer.reason());
        task.set(ProcessVariable.OUTCOME, DraftingVariables.DRAFT_READY);
    }
}
