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
        }

        @Override
        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
            flow.addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, flows);
            flow.addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, ledger);
        }

        /** Behind an event gateway the engine jumps to the event that happens first and takes no flow. */
        @Override
        public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl event) {
            var from = event.getEventScope();
            if (from != null && from.getActivityBehavior() instanceof EventBasedGatewayActivityBehavior) {
                var flow = element.element("incoming").getText().strip();
                ExecutionListener jump = execution -> {
                    flows.record(execution, flow);
                    ledger.taken(execution, flow);
                };
                event.addBuiltInListener(ExecutionListener.EVENTNAME_START, jump);
            }
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
