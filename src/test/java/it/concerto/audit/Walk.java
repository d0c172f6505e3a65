package it.concerto.audit;

import it.concerto.workflow.engine.RecordedEngine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.ProcessBuilder;

/**
 * A model, what is done with it, and by which flows it goes.
 *
 * @param models the first is started
 * @param taken ids of flows in their order; in brackets those that the engine jumps over without telling its listeners
 */
record Walk(
        String name,
        List<BpmnModelInstance> models,
        Map<String, Object> variables,
        Consumer<Play> acts,
        List<String> taken) {

    static final String PROCESS = "Walked";

    static ProcessBuilder process() {
        return Bpmn.createExecutableProcess(PROCESS);
    }

    static Walk of(String name, BpmnModelInstance model) {
        return new Walk(name, List.of(model), Map.of(), play -> {}, List.of());
    }

    Walk and(BpmnModelInstance called) {
        var all = new ArrayList<>(models);
        all.add(called);
        return new Walk(name, all, variables, acts, taken);
    }

    Walk with(Map<String, Object> given) {
        return new Walk(name, models, given, acts, taken);
    }

    Walk does(Consumer<Play> what) {
        return new Walk(name, models, variables, what, taken);
    }

    Walk takes(String flows) {
        return new Walk(name, models, variables, acts, Arrays.asList(flows.split(" ")));
    }

    List<String> told() {
        return taken.stream().filter(flow -> !flow.startsWith("(")).toList();
    }

    List<String> all() {
        return taken.stream().map(flow -> flow.replaceAll("[()]", "")).toList();
    }

    @Override
    public String toString() {
        return name;
    }

    /** A run of the model, under way. */
    record Play(RecordedEngine recorded, String run, String path) {

        RuntimeService runtime() {
            return recorded.engine().getRuntimeService();
        }

        /** What waits at a node goes on, the first of those that wait there. */
        Play on(String node) {
            var waiting = runtime()
                    .createExecutionQuery()
                    .processInstanceBusinessKey(path)
                    .activityId(node)
                    .list();
            runtime().signal(waiting.get(0).getId());
            return this;
        }

        Play message(String name) {
            runtime()
                    .createMessageCorrelation(name)
                    .processInstanceBusinessKey(path)
                    .correlate();
            return this;
        }

        Play signal(String name) {
            runtime().signalEventReceived(name);
            return this;
        }

        Play set(String variable, Object value) {
            runtime().setVariable(run, variable, value);
            return this;
        }

        /** The first job that waits, be it a timer or a step in the background. */
        Play job() {
            var management = recorded.engine().getManagementService();
            management.executeJob(management
                    .createJobQuery()
                    .processInstanceId(run)
                    .list()
                    .get(0)
                    .getId());
            return this;
        }
    }
}
