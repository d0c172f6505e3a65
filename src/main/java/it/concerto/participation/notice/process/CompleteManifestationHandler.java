package it.concerto.participation.notice.process;

import it.concerto.files.FileRef;
import it.concerto.participation.notice.Expression;
import it.concerto.participation.notice.Manifestations;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Registers what a participant handed in afterwards. */
@Answers(form = "completeManifestation")
class CompleteManifestationHandler implements AnswerHandler<CompleteManifestationHandler.Answer> {

    private final Manifestations manifestations;
    private final PlanningPaths planningPaths;

    CompleteManifestationHandler(Manifestations manifestations, PlanningPaths planningPaths) {
        this.manifestations = manifestations;
        this.planningPaths = planningPaths;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var content =
                manifestations.get(task.require(NoticeVariables.MANIFESTATION)).content();
        var given = new HashMap<String, Object>();
        given.put("participant", content.participantName());
        given.put("pactAccepted", content.pactAccepted());
        if (content.signedOn() != null) {
            given.put("signedOn", content.signedOn().toString());
        }
        given.put(
                "areaOptions",
                planningPaths.get(PathId.of(task.path())).configuration().areas().stream()
                        .map(area -> Map.of("value", area.code(), "label", area.name()))
                        .toList());
        given.put(
                "areas",
                content.areas().stream()
                        .map(choice -> Map.of("area", choice.area(), "representative", choice.representative()))
                        .toList());
        return given;
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var id = task.require(NoticeVariables.MANIFESTATION);
        manifestations.complete(id, answer.completing(manifestations.get(id).content()));
    }

    /** What the form asks. */
    record Answer(List<Choice> areas, boolean pactAccepted, @Nullable LocalDate signedOn, List<FileRef> signedForm) {

        Expression completing(Expression of) {
            var choices = areas.stream()
                    .map(choice -> new Expression.AreaChoice(choice.area(), choice.representative(), null, null))
                    .toList();
            return of.completed(choices, pactAccepted, signedOn, signedForm);
        }
    }

    /** An area and who represents the participant there. */
    record Choice(String area, String representative) {}
}
