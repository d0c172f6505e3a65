package it.concerto.governance.guideline.process;

import it.concerto.governance.guideline.Guidelines;
import it.concerto.governance.sitting.SittingWording;
import it.concerto.identity.People;
import it.concerto.identity.Role;
import it.concerto.organisation.Ambiti;
import it.concerto.organisation.Municipality;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.TaskInHand;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Opens the cycle from the path's frozen configuration (A1). */
@Answers(form = "openCycle")
class OpenCycleHandler implements AnswerHandler<OpenCycleHandler.Answer> {

    private final Guidelines guidelines;
    private final PlanningPaths paths;
    private final Ambiti ambiti;
    private final People people;
    private final SittingWording wording;

    OpenCycleHandler(Guidelines guidelines, PlanningPaths paths, Ambiti ambiti, People people, SittingWording wording) {
        this.guidelines = guidelines;
        this.paths = paths;
        this.ambiti = ambiti;
        this.people = people;
        this.wording = wording;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var path = paths.get(PathId.of(task.path()));
        var ambito = ambiti.get(task.ambito());
        var owners = PersonChoices.of(people, task.ambito(), Role.UDPRESP, Role.UDP);
        var given = new HashMap<String, Object>();
        var shown = wording.shown();
        given.put("planName", path.planName());
        given.put("period", shown.of("guideline.period", String.valueOf(path.from()), String.valueOf(path.to())));
        given.put("products", path.products().stream().map(shown::product).collect(Collectors.joining(", ")));
        given.put("governance", shown.of(ambito.governanceForm()));
        given.put(
                "municipalities",
                ambito.members().stream().map(Municipality::name).collect(Collectors.joining(", ")));
        given.put(
                "regionalDeadline",
                paths.regionalDeadline(path.id()).map(shown::day).orElse("–"));
        given.put("people", owners);
        owners.stream().findFirst().ifPresent(owner -> given.put("procedureOwner", owner.get("value")));
        var regional = path.configuration().background().regionalPlan();
        if (regional != null) {
            given.put("regionalAct", regional.name());
        }
        return given;
    }

    @Override
    public void accept(TaskInHand task, Answer answer) {
        guidelines.open(
                PathId.of(task.path()),
                answer.regionalAct(),
                answer.procedureOwner(),
                answer.note(),
                task.person().username());
    }

    /** What the form asks. */
    record Answer(String regionalAct, String procedureOwner, @Nullable String note) {}
}
