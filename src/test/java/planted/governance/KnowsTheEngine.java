package planted.governance;

import org.camunda.bpm.engine.delegate.DelegateExecution;

class KnowsTheEngine {

    String key(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }
}
