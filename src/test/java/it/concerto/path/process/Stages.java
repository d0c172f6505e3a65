package it.concerto.path.process;

import static org.mockito.BDDMockito.given;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;

/** Plays every stage: notes what it was given and answers from the script, or else well. */
class Stages implements JavaDelegate {

    static final List<String> ALL = List.of(
            "GuidelineProcess",
            "NoticeProcess",
            "ConcertationProcess",
            "DraftingProcess",
            "OutcomeProcess",
            "AdoptionProcess",
            "CouncilProcess",
            "PublicationProcess");

    private static final Map<String, String> WELL = Map.of(
            "GuidelineProcess", "INDIRIZZO_APPROVED",
            "NoticeProcess", "NOTICE_PUBLISHED",
            "ConcertationProcess", "CONCERTATION_CLOSED",
            "DraftingProcess", "DRAFT_READY",
            "OutcomeProcess", "OUTCOME_SIGNED",
            "AdoptionProcess", "ADOPTED",
            "CouncilProcess", "APPROVED",
            "PublicationProcess", "PUBLISHED",
            "evaluateCouncils", "APPROVED");

    private final Map<String, Deque<String>> script = new HashMap<>();
    final List<String> played = new ArrayList<>();
    final List<List<Object>> given = new ArrayList<>();

    /** The path's own models, and for every stage a process of one step. */
    static void deployTo(ProcessEngine engine) {
        var deployment = engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("bpmn/plan-path.bpmn")
                .addClasspathResource("bpmn/approval.bpmn")
                .enableDuplicateFiltering(true)
                .name("plan-path");
        ALL.forEach(stage -> deployment.addModelInstance(
                stage + ".bpmn",
                Bpmn.createExecutableProcess(stage)
                        .camundaHistoryTimeToLive(1)
                        .startEvent()
                        .serviceTask("Task_Play")
                        .camundaDelegateExpression("${stage}")
                        .endEvent()
                        .done()));
        deployment.deploy();
    }

    void begin() {
        script.clear();
        played.clear();
        given.clear();
    }

    void answer(String stage, String... outcomes) {
        script.put(stage, new ArrayDeque<>(List.of(outcomes)));
    }

    /** How often a stage was played. */
    long played(String stage) {
        return played.stream().filter(stage::equals).count();
    }

    @Override
    public void execute(DelegateExecution execution) {
        var evaluation = execution.getCurrentActivityId().startsWith("Task_EvaluateCouncils");
        var process = execution.getProcessDefinitionId().split(":")[0];
        if (evaluation) {
            played.add(execution.getCurrentActivityId());
        } else {
            var municipality = execution.getVariable("municipality");
            played.add(municipality == null ? process : process + " " + municipality);
            given.add(List.of(
                    execution.getProcessBusinessKey(), execution.getVariable("path"), execution.getVariable("ambito")));
        }
        var stage = evaluation ? "evaluateCouncils" : process;
        var outcome = script.getOrDefault(stage, new ArrayDeque<>()).poll();
        execution.setVariable("outcome", outcome == null ? WELL.get(stage) : outcome);
    }
}
