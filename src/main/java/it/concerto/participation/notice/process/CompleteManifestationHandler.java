package it.concerto.participation.notice.process;

import it.concerto.organisation.Ambiti;
import it.concerto.participation.notice.Completion;
import it.concerto.participation.notice.Manifestations;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.util.Map;

/** Registers what a participant handed in afterwards. */
@Answers(form = "completeManifestation")
class CompleteManifestationHandler implements AnswerHandler<Completion> {

    private final Manifestations manifestations;
    private final PlanningPaths planningPaths;
    private final Ambiti ambiti;

    CompleteManifestationHandler(Manifestations manifestations, PlanningPaths planningPaths, Ambiti ambiti) {
        this.manifestations = manifestations;
        this.planningPaths = planningPaths;
        this.ambiti = ambiti;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var sent =
                manifestations.get(task.require(NoticeVariables.MANIFESTATION)).content();
        var configuration = planningPaths.get(PathId.of(task.path())).configuration();
        var given = Completion.given(sent, configuration.areas());
        given.put("office", true);
        given.put(
                "municipalityOptions",
                ambiti.get(task.ambito()).members().stream()
                        .map(one -> Map.of("value", one.istat().value(), "label", one.name()))
                        .toList());
        return given;
    }

    @Override
    public void accept(TaskInHand task, Completion answer) throws RuleBroken {
        manifestations.complete(task.require(NoticeVariables.MANIFESTATION), answer::of);
    }
}
