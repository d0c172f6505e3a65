package it.concerto.governance.sitting.process;

import static it.concerto.governance.sitting.process.SittingVariables.ACTS_DUE;
import static it.concerto.governance.sitting.process.SittingVariables.ACT_NUMBERED;
import static it.concerto.governance.sitting.process.SittingVariables.ITEM;
import static it.concerto.governance.sitting.process.SittingVariables.SITTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.decisionService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.historyService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.taskQuery;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.taskService;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

import it.concerto.forms.AnswerBinder;
import it.concerto.governance.sitting.Acts;
import it.concerto.governance.sitting.ItemsWithoutAct;
import it.concerto.governance.sitting.SittingId;
import it.concerto.governance.sitting.SittingLetters;
import it.concerto.governance.sitting.SittingWording;
import it.concerto.governance.sitting.Sittings;
import it.concerto.testing.PaperTask;
import it.concerto.testing.ProcessTestEngine;
import it.concerto.workflow.LateEntries;
import it.concerto.workflow.ProcessVariable;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.models.DueRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The acts that follow a sitting whose minutes are signed, up to the first task of the stage after it. */
@Deployment(resources = {"bpmn/guideline.bpmn", "bpmn/sitting.bpmn", "bpmn/act.bpmn", "bpmn/due-dates.dmn"})
class SittingActsProcessTests {

    private static final String PATH = "CASARANO-PDZ-2022-2024-P1";
    private static final String ID = UUID.randomUUID().toString();
    static final List<String> resolved = new ArrayList<>();

    @RegisterExtension
    static ProcessTestEngine engine = ProcessTestEngine.with(Map.of(
            "sendSittingResult",
            new SendSittingResultStep(mock(SittingLetters.class), mock(Acts.class)),
            "actsToIssue",
            resolved));

    private final ItemsWithoutAct withoutAct = mock();
    private final IssueActHandler numbering = new IssueActHandler(
            mock(Acts.class), withoutAct, mock(Sittings.class), mock(SittingWording.class), mock(LateEntries.class));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 35})
    @DisplayName("X1.6 every resolution becomes an act and is published, one after the other")
    void numbersAnActOfEachResolution(int count) {
        resolved.clear();
        IntStream.range(0, count).mapToObj(index -> String.valueOf(index + 2)).forEach(resolved::add);
        minutesSigned(count > 0);

        for (var item : resolved) {
            for (var key : List.of("Task_IssueAct", "Task_PublishAct")) {
                var open = open(key);
                assertThat(taskService().getVariable(open.getId(), ITEM.name())).isEqualTo(item);
                complete(open, Map.of(ACT_NUMBERED.name(), true));
            }
        }
        open("Task_AppointTeam");
    }

    @Test
    @DisplayName("X1.7, A6 each posting counts from its own act, the stage from the main one")
    void countsFromTheRightAct() throws Exception {
        mainAndAnother();
        minutesSigned(true);

        answer(Map.of("number", 12, "dated", "2022-05-21"));
        assertThat(countsFrom(open("Task_PublishAct"))).isEqualTo("2022-05-21");
        complete(open("Task_PublishAct"));
        answer(Map.of("number", 13, "dated", "2022-05-25"));
        assertThat(countsFrom(open("Task_PublishAct"))).isEqualTo("2022-05-25");
        complete(open("Task_PublishAct"));

        assertThat(countsFrom(open("Task_AppointTeam"))).isEqualTo("2022-05-21");
    }

    @Test
    @DisplayName(
            "BR-16 another item without opinions ends with a reason: nothing is published for it, the stage goes on")
    void goesOnWithoutAnActOfAnother() throws Exception {
        mainAndAnother();
        minutesSigned(true);
        answer(Map.of("number", 12, "dated", "2022-05-21"));
        complete(open("Task_PublishAct"));

        var reason = "Nessuno ha dato i pareri prima del voto";
        answer(Map.of("ending", "CLOSED", "closedReason", reason));

        then(withoutAct).should().add(SittingId.of(ID), 2, reason, "anna");
        assertThat(countsFrom(open("Task_AppointTeam"))).isEqualTo("2022-05-21");
        assertThat(historyService()
                        .createHistoricTaskInstanceQuery()
                        .taskDefinitionKey("Task_PublishAct")
                        .count())
                .isOne();
    }

    private static void mainAndAnother() {
        resolved.clear();
        resolved.addAll(List.of("1", "2"));
    }

    /** The guideline stands at a sitting that has approved it. */
    private static void minutesSigned(boolean actsDue) {
        runtimeService()
                .createProcessInstanceByKey("GuidelineProcess")
                .businessKey(PATH)
                .setVariables(Map.of(ProcessVariable.PATH.name(), PATH, ProcessVariable.AMBITO.name(), "CASARANO"))
                .startBeforeActivity("CallActivity_Sitting")
                .execute();
        var sitting = open("Task_ConveneSitting").getProcessInstanceId();
        runtimeService()
                .setVariables(
                        sitting,
                        Map.of(
                                SITTING.name(), ID,
                                ACTS_DUE.name(), actsDue,
                                ProcessVariable.OUTCOME.name(), "APPROVED"));
        runtimeService()
                .createProcessInstanceModification(sitting)
                .cancelAllForActivity("Task_ConveneSitting")
                .startBeforeActivity("Gateway_ItemApproved")
                .execute();
    }

    private void answer(Map<String, Object> answer) throws RuleBroken {
        var open = open("Task_IssueAct");
        var paper = new PaperTask(
                open.getTaskDefinitionKey(),
                PATH,
                PaperTask.of("", PATH, "CASARANO_UDP").person(),
                new HashMap<>());
        paper.with(SITTING, taskService().getVariable(open.getId(), SITTING.name()));
        paper.with(ITEM, taskService().getVariable(open.getId(), ITEM.name()));
        numbering.accept(paper, new AnswerBinder().bind(IssueActHandler.Answer.class, answer));
        complete(open, paper.variables());
    }

    /** What the variable holds from which the term of the task is counted. */
    private static Object countsFrom(Task task) {
        String term = decisionService()
                .evaluateDecisionTableByKey("dueDates")
                .variables(Map.of("task", task.getTaskDefinitionKey()))
                .evaluate()
                .getFirstResult()
                .getEntry("term");
        var variable = DueRule.of(term).variable().orElseThrow();
        return taskService().getVariable(task.getId(), variable);
    }

    /** The only open task. */
    private static Task open(String key) {
        var open = taskQuery().singleResult();
        assertThat(open.getTaskDefinitionKey()).isEqualTo(key);
        return open;
    }
}
