package it.concerto.governance.adoption.process;

import it.concerto.governance.adoption.AdoptedPlans;
import it.concerto.governance.sitting.Amendment;
import it.concerto.governance.sitting.SittingWording;
import it.concerto.path.PathId;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.TaskInHand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Works the voted amendments into a new frozen version (F6). */
@Answers(form = "integrateAmendments")
class IntegrateAmendmentsHandler implements AnswerHandler<IntegrateAmendmentsHandler.Answer> {

    private final AdoptedPlans plans;
    private final SittingWording wording;

    IntegrateAmendmentsHandler(AdoptedPlans plans, SittingWording wording) {
        this.plans = plans;
        this.wording = wording;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var path = PathId.of(task.path());
        var given = new HashMap<String, Object>();
        plans.lastSitting(path).ifPresent(sitting -> {
            given.put("sitting", wording.shown().title(sitting));
            given.put("reason", wording.of("adoption.amended", wording.day(sitting.heldOn())));
        });
        given.put("amendments", rows(plans.amendments(path)));
        given.put("planVersion", String.valueOf(plans.adopted(path).number()));
        return given;
    }

    /** The amendments as forms show them. */
    static List<Map<String, Object>> rows(List<Amendment> amendments) {
        return amendments.stream().map(IntegrateAmendmentsHandler::row).toList();
    }

    private static Map<String, Object> row(Amendment amendment) {
        var sheet = amendment.sheet();
        var former = amendment.former();
        return Map.of(
                "sheet",
                sheet == null ? "–" : String.valueOf(sheet),
                "former",
                former == null ? "" : former,
                "now",
                amendment.now(),
                "effect",
                amendment.effect());
    }

    @Override
    public void accept(TaskInHand task, Answer answer) {
        plans.integrate(PathId.of(task.path()), answer.reason());
    }

    /** What the form asks. */
    record Answer(String reason) {}
}
