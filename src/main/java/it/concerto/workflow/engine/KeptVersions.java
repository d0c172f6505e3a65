package it.concerto.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallableElementActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.core.model.BaseCallableElement;
import org.camunda.bpm.engine.impl.core.model.BaseCallableElement.CallableElementBinding;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Makes every call activity call the version that the path keeps; the models themselves name none. */
@Component
class KeptVersions extends AbstractProcessEnginePlugin {

    private final PathModels models;

    KeptVersions(PathModels models) {
        this.models = models;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new InEveryCall())));
    }

    private class InEveryCall extends AbstractBpmnParseListener {

        @Override
        public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
            var called = ((CallableElementActivityBehavior) activity.getActivityBehavior()).getCallableElement();
            called.setBinding(CallableElementBinding.VERSION);
            called.setVersionValueProvider(new Version(called));
        }
    }

    private class Version implements ParameterValueProvider {

        private final BaseCallableElement called;

        Version(BaseCallableElement called) {
            this.called = called;
        }

        @Override
        public Object getValue(VariableScope scope) {
            var process = called.getDefinitionKey(scope);
            var path = ((ExecutionEntity) scope).getProcessBusinessKey();
            return models.version(path, process).orElseGet(() -> newest(process));
        }

        private int newest(String process) {
            return Context.getProcessEngineConfiguration()
                    .getDeploymentCache()
                    .findDeployedLatestProcessDefinitionByKeyAndTenantId(process, null)
                    .getVersion();
        }

        /** The engine asks this before it looks for a called process without a path at hand. */
        @Override
        public boolean isDynamic() {
            return true;
        }
    }
}
