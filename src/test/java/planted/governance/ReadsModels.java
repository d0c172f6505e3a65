package planted.governance;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;

class ReadsModels {

    String name(BpmnModelInstance model) {
        return model.getDefinitions().getName();
    }
}
