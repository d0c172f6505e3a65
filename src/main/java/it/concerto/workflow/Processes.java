package it.concerto.workflow;

import it.concerto.organisation.AmbitoCode;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts processes and hands them what happens outside. */
@Service
@Transactional
public class Processes {

    private final RuntimeService runtime;
    private final EngineSession session;

    Processes(RuntimeService runtime, EngineSession session) {
        this.runtime = runtime;
        this.session = session;
    }

    /**
     * Starts the newest version of a process for a path.
     *
     * @param process id of the process, e.g. {@code PlanPathProcess}
     * @param variables further variables by name; {@code path} and {@code ambito} are set here
     * @return id of the process instance
     */
    public String start(String process, AmbitoCode ambito, String path, Map<String, Object> variables) {
        return session.asProduct(ambito, () -> runtime.createProcessInstanceByKey(process)
                .processDefinitionWithoutTenantId()
                .businessKey(path)
                .setVariables(withPath(ambito, path, variables))
                .execute()
                .getId());
    }

    /** Starts the process that begins with the message, for a path. */
    public String startByMessage(String message, AmbitoCode ambito, String path, Map<String, Object> variables) {
        return session.asProduct(ambito, () -> runtime.createMessageCorrelation(message)
                .withoutTenantId()
                .processInstanceBusinessKey(path)
                .setVariables(withPath(ambito, path, variables))
                .correlateStartMessage()
                .getId());
    }

    /**
     * Hands a message to every process of the path that waits for it, and sets the variables there.
     *
     * @param correlation values of variables that single out one waiting process, empty for all
     * @return how many were waiting; zero is no fault
     */
    public int correlate(String message, String path, Map<String, Object> correlation, Map<String, Object> variables) {
        var waiting = runtime.createExecutionQuery()
                .messageEventSubscriptionName(message)
                .processInstanceBusinessKey(path);
        correlation.forEach(waiting::processVariableValueEquals);
        var executions = waiting.list();
        for (var execution : executions) {
            session.asProduct(AmbitoCode.of(execution.getTenantId()), () -> {
                runtime.messageEventReceived(message, execution.getId(), variables);
                return true;
            });
        }
        return executions.size();
    }

    private static Map<String, Object> withPath(AmbitoCode ambito, String path, Map<String, Object> variables) {
        var all = new HashMap<>(variables);
        all.put(ProcessVariable.PATH.name(), path);
        all.put(ProcessVariable.AMBITO.name(), ambito.value());
        return all;
    }
}
