package it.concerto.governance.guideline.process;

import it.concerto.governance.guideline.DraftingTeam;
import it.concerto.governance.guideline.Guidelines;
import it.concerto.governance.proposal.Purpose;
import it.concerto.governance.sitting.Acts;
import it.concerto.governance.sitting.SittingWording;
import it.concerto.identity.People;
import it.concerto.identity.Role;
import it.concerto.path.PathId;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.ProcessVariable;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names the drafting group after the act of indirizzo (A6). */
@Answers(form = "appointTeam")
class AppointTeamHandler implements AnswerHandler<AppointTeamHandler.Answer> {

    private final DraftingTeam team;
    private final Guidelines guidelines;
    private final Acts acts;
    private final People people;
    private final SittingWording wording;

    AppointTeamHandler(DraftingTeam team, Guidelines guidelines, Acts acts, People people, SittingWording wording) {
        this.team = team;
        this.guidelines = guidelines;
        this.acts = acts;
        this.people = people;
        this.wording = wording;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var path = PathId.of(task.path());
        var given = new HashMap<String, Object>();
        given.put(
                "act",
                acts.latest(path, Purpose.GUIDELINE).map(wording.shown()::act).orElse("–"));
        given.put("candidates", PersonChoices.of(people, task.ambito(), Role.GT, Role.UDP, Role.UDPRESP, Role.SSP));
        given.put("members", usernames(PersonChoices.of(people, task.ambito(), Role.GT, Role.SSP)));
        given.put("facilitatorCandidates", PersonChoices.of(people, task.ambito(), Role.FAC, Role.SSP));
        given.put("facilitators", usernames(PersonChoices.of(people, task.ambito(), Role.FAC)));
        given.put("people", PersonChoices.of(people, task.ambito(), Role.UDPRESP, Role.UDP));
        guidelines.procedureOwner(path).ifPresent(owner -> given.put("procedureOwner", owner));
        return given;
    }

    private static List<Object> usernames(List<Map<String, Object>> choices) {
        return choices.stream().map(choice -> choice.get("value")).toList();
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        team.appoint(
                PathId.of(task.path()),
                answer.members(),
                answer.facilitators(),
                answer.procedureOwner(),
                task.person().username());
        task.set(ProcessVariable.OUTCOME, GuidelineOutcome.INDIRIZZO_APPROVED.name());
    }

    /** What the form asks. */
    record Answer(List<String> members, List<String> facilitators, String procedureOwner) {}
}
