package it.concerto.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.EventBasedGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Puts our listeners into every model that the engine reads. They are built in, so migrations, modifications and
 * deletions that skip a model's own listeners do not skip these.
 */
@Component
class Recorders extends AbstractProcessEnginePlugin {

    private final FlowRecorder flows;
    private final TaskRecorder tasks;
    private final SubjectBook subjects;
    private final EngineLedger ledger;

    Recorders(FlowRecorder flows, TaskRecorder tasks, SubjectBook subjects, EngineLedger ledger) {
        this.flows = flows;
        this.tasks = tasks;
        this.subjects = subjects;
        this.ledger = ledger;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreBPMNParseListeners(new ArrayList<>(List.of(new InEveryModel())));
    }

    private class InEveryModel extends AbstractBpmnParseListener {

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity process) {
            process.addBuiltInListener(ExecutionListener.EVENTNAME_START, subjects);
            process.addBuiltInListener(ExecutionListener.EVENTNAME_START, ledger);
            process.addBuiltInListener(ExecutionListener.EVENTNAME_END, ledger);
            listenForJumps(element, process);
        }

        private void listenForJumps(Element part, ProcessDefinitionEntity process) {
            for (var flow : part.elements("sequenceFlow")) {
                var gateway = process.findActivity(flow.attribute("sourceRef"));
                if (gateway.getActivityBehavior() instanceof EventBasedGatewayActivityBehavior) {
                    var event = process.findActivity(flow.attribute("targetRef"));
                    gateway.addBuiltInListener(
                            ExecutionListener.EVENTNAME_END, new Jump(flow.attribute("id"), event, flows, ledger));
                }
            }
            part.elements("subProcess").forEach(within -> listenForJumps(within, process));
            part.elements("transaction").forEach(within -> listenForJumps(within, process));
        }

        @Override
        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
            flow.addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, flows);
            flow.addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, ledger);
        }

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            for (var event : List.of(
                    TaskListener.EVENTNAME_CREATE,
                    TaskListener.EVENTNAME_UPDATE,
                    TaskListener.EVENTNAME_COMPLETE,
                    TaskListener.EVENTNAME_DELETE)) {
                task.addBuiltInTaskListener(event, tasks);
            }
            for (var event : List.of(
                    TaskListener.EVENTNAME_CREATE,
                    TaskListener.EVENTNAME_ASSIGNMENT,
                    TaskListener.EVENTNAME_COMPLETE,
                    TaskListener.EVENTNAME_DELETE)) {
                task.addBuiltInTaskListener(event, ledger);
            }
        }
    }
}
