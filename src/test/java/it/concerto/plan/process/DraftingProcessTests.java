package it.concerto.plan.process;

import static it.concerto.plan.process.DraftingVariables.COFINANCING_DUE;
import static it.concerto.plan.process.DraftingVariables.COFINANCING_REMINDER_AT;
import static it.concerto.plan.process.DraftingVariables.COHERENT;
import static it.concerto.plan.process.DraftingVariables.CONTEXT_DUE;
import static it.concerto.plan.process.DraftingVariables.FUNDS_DUE;
import static it.concerto.plan.process.DraftingVariables.SHEETS_DUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.execute;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.managementService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.taskService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.withVariables;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

import it.concerto.plan.DraftFixture;
import it.concerto.plan.money.Solicitation;
import it.concerto.plan.sheet.Sheet;
import it.concerto.plan.sheet.SheetAssignment;
import it.concerto.plan.sheet.SheetDrafting;
import it.concerto.plan.version.DraftTerm;
import it.concerto.testing.ProcessTestEngine;
import it.concerto.workflow.AccountNumbers;
import it.concerto.workflow.ProcessVariable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Deployment(resources = {"bpmn/drafting.bpmn", "bpmn/sheet.bpmn", "bpmn/cofinancing.bpmn"})
class DraftingProcessTests {

    private static final SheetDrafting drafting = mock();
    private static final AccountNumbers numbers = mock();
    private static final Solicitation solicitation = mock();
    private static final DraftTerm term = mock();
    private static final List<String> sheets = new ArrayList<>();
    private static final List<String> municipalities = new ArrayList<>();

    @RegisterExtension
    static final ProcessTestEngine engine = ProcessTestEngine.with(Map.of(
            "offerSheet",
            new OfferSheetStep(drafting, numbers),
            "requestCofinancing",
            new RequestCofinancingStep(solicitation),
            "solicitCofinancing",
            new SolicitCofinancingStep(solicitation),
            "reportLateDraft",
            new ReportLateDraftStep(term),
            "sheetsInScope",
            sheets,
            "municipalitiesInScope",
            municipalities));

    @AfterAll
    static void forget() {
        sheets.clear();
    }

    @BeforeEach
    void twoSheetsAndTwoComuni() {
        sheets.clear();
        sheets.addAll(List.of("1", "2"));
        municipalities.clear();
        municipalities.addAll(List.of("075016", "075021"));
        given(numbers.of("writer1")).willReturn("#1");
        given(numbers.of("writer2")).willReturn("#2");
        given(drafting.get(any(), anyInt())).willAnswer(call -> {
            int number = call.getArgument(1);
            var due = LocalDate.of(2022, 7, 31);
            return new Sheet(
                    new SheetAssignment(number, "Servizio", "A1", "writer" + number, due), true, false, null, null);
        });
    }

    @Test
    void writesAllPartsSideBySideAndFreezesACoherentDraft() {
        var process = start();
        answer("Task_AssignSheets", everything(true));

        assertThat(open())
                .containsExactlyInAnyOrder(
                        "Task_DescribeContext",
                        "Task_WriteSheet",
                        "Task_WriteSheet",
                        "Task_RecordFunds",
                        "Task_ConfirmCofinancing",
                        "Task_ConfirmCofinancing");
        answerAll();
        answer("Task_ReviewFrame", Map.of());
        answer("Task_TreatContributions", Map.of());
        answer("Task_CheckCoherence", Map.of(COHERENT.name(), true));
        answer("Task_FreezeDraft", Map.of(ProcessVariable.OUTCOME.name(), DraftingVariables.DRAFT_READY));

        assertThat(process).isEnded().hasPassed("EndEvent_DraftReady");
        assertThat(process).variables().containsEntry("outcome", "DRAFT_READY");
    }

    @Test
    void offersEachSheetToItsOwnerAndEachQuestionToItsComune() {
        start();
        answer("Task_AssignSheets", everything(true));

        assertThat(tasks("Task_WriteSheet")).extracting(Task::getAssignee).containsExactlyInAnyOrder("#1", "#2");
        assertThat(tasks("Task_ConfirmCofinancing")).allSatisfy(task -> {
            var groups = taskService().getIdentityLinksForTask(task.getId());
            assertThat(groups).singleElement().satisfies(link -> assertThat(link.getGroupId())
                    .startsWith("CASARANO_COM_0750"));
        });
    }

    @Test
    void givesBackOnlyWhatIsToBeMended() {
        start();
        answer("Task_AssignSheets", everything(true));
        answerAll();
        answer("Task_ReviewFrame", Map.of());
        answer("Task_TreatContributions", Map.of());
        sheets.remove("1");
        answer(
                "Task_CheckCoherence",
                Map.of(
                        COHERENT.name(), false,
                        CONTEXT_DUE.name(), false,
                        SHEETS_DUE.name(), true,
                        FUNDS_DUE.name(), false,
                        COFINANCING_DUE.name(), false));

        assertThat(tasks("Task_WriteSheet")).extracting(Task::getAssignee).containsExactly("#2");
        assertThat(open()).containsExactly("Task_WriteSheet");
        answerAll();
        assertThat(open()).containsExactly("Task_ReviewFrame");
    }

    @Test
    void goesStraightToTheFrameWhenOnlyAnswersToProposalsAreToBeMended() {
        start();
        answer("Task_AssignSheets", everything(true));
        answerAll();
        answer("Task_ReviewFrame", Map.of());
        answer("Task_TreatContributions", Map.of());
        var nothing = new java.util.HashMap<>(everything(false));
        nothing.put(COHERENT.name(), false);
        answer("Task_CheckCoherence", nothing);

        assertThat(open()).containsExactly("Task_ReviewFrame");
    }

    @Test
    void remindsEachComuneWithoutTakingItsTaskAway() {
        start();
        answer("Task_AssignSheets", everything(true));
        timers("BoundaryEvent_CofinancingLate").forEach(timer -> execute(timer));
        managementService().createJobQuery().messages().list().forEach(job -> execute(job));

        then(solicitation).should().remind(DraftFixture.PATH, DraftFixture.CASARANO_COMUNE);
        then(solicitation).should().remind(DraftFixture.PATH, DraftFixture.COLLEPASSO);
        assertThat(tasks("Task_ConfirmCofinancing")).hasSize(2);
    }

    @Test
    void reportsADraftThatIsNotReadyInFortyFiveDays() {
        var process = start();

        timers("StartEvent_DraftTermOver").forEach(timer -> execute(timer));

        then(term).should().reportLate(DraftFixture.PATH);
        assertThat(process).isWaitingAt("Task_AssignSheets").hasPassed("EndEvent_DelayReported");
    }

    private static List<Job> timers(String event) {
        return managementService().createJobQuery().timers().activityId(event).list();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 35})
    void writesAnyNumberOfSheetsAndAsksAnyNumberOfComuni(int count) {
        sheets.clear();
        municipalities.clear();
        IntStream.rangeClosed(1, count).forEach(n -> {
            sheets.add(String.valueOf(n));
            municipalities.add("%06d".formatted(n));
        });

        start();
        answer("Task_AssignSheets", everything(true));

        assertThat(tasks("Task_WriteSheet")).hasSize(count);
        assertThat(tasks("Task_ConfirmCofinancing")).hasSize(count);
        answerAll();
        assertThat(open()).containsExactly("Task_ReviewFrame");
    }

    private static ProcessInstance start() {
        return runtimeService()
                .startProcessInstanceByKey(
                        "DraftingProcess",
                        DraftFixture.PATH.value(),
                        withVariables("path", DraftFixture.PATH.value(), "ambito", "CASARANO"));
    }

    private static Map<String, Object> everything(boolean due) {
        return Map.of(
                CONTEXT_DUE.name(), due,
                SHEETS_DUE.name(), due,
                FUNDS_DUE.name(), due,
                COFINANCING_DUE.name(), due,
                COFINANCING_REMINDER_AT.name(), "2022-07-15T09:00:00+02:00");
    }

    private static List<Task> tasks(String key) {
        return taskService().createTaskQuery().taskDefinitionKey(key).list();
    }

    private static List<String> open() {
        return taskService().createTaskQuery().list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    private static void answer(String key, Map<String, Object> variables) {
        complete(taskService().createTaskQuery().taskDefinitionKey(key).singleResult(), variables);
    }

    private static void answerAll() {
        taskService().createTaskQuery().list().forEach(task -> complete(task));
    }
}
