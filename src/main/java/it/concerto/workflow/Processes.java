package it.concerto.workflow;

import it.concerto.organisation.AmbitoCode;
import it.concerto.workflow.ActingProduct.Work;
import it.concerto.workflow.engine.PathModels;
import it.concerto.workflow.engine.SubjectBook;
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
    private final PathModels models;
    private final SubjectBook subjects;

    Processes(RuntimeService runtime, EngineSession session, PathModels models, SubjectBook subjects) {
        this.runtime = runtime;
        this.session = session;
        this.models = models;
        this.subjects = subjects;
    }

    /**
     * Starts a process for a path, in the version that the path keeps; the first one fixes the versions of all (BR-73).
     *
     * @param process id of the process, e.g. {@code PlanPathProcess}
     * @param variables further variables by name; {@code path} and {@code ambito} are set here
     * @return id of the process instance
     */
    public String start(String process, AmbitoCode ambito, String path, Map<String, Object> variables) {
        return session.inside(ambito, () -> runtime.createProcessInstanceById(definition(process, ambito, path))
                .businessKey(path)
                .setVariables(withPath(ambito, path, variables))
                .execute()
                .getId());
    }

    /** Starts a process that begins with the message; else as {@link #start}. */
    public String startByMessage(
            String process, String message, AmbitoCode ambito, String path, Map<String, Object> variables) {
        return session.inside(ambito, () -> runtime.createMessageCorrelation(message)
                .processDefinitionId(definition(process, ambito, path))
                .processInstanceBusinessKey(path)
                .setVariables(withPath(ambito, path, variables))
                .correlateStartMessage()
                .getId());
    }

    private String definition(String process, AmbitoCode ambito, String path) {
        models.keep(ambito.value(), path);
        return models.definition(path, process);
    }

    /**
     * Hands a message to every process of the path that waits for it, and sets the variables there.
     *
     * @param correlation values of variables that single out one waiting process, empty for all
     * @return how many were waiting; zero is no fault
     */
    public int correlate(String message, String path, Map<String, Object> correlation, Map<String, Object> variables) {
        return inside(path, () -> {
            var waiting = runtime.createExecutionQuery()
                    .messageEventSubscriptionName(message)
                    .processInstanceBusinessKey(path);
            correlation.forEach(waiting::processVariableValueEquals);
            var executions = waiting.list();
            executions.forEach(each -> runtime.messageEventReceived(message, each.getId(), variables));
            return executions.size();
        });
    }

    /** A path for which no process has started has no Ambito here, and nothing that waits. */
    private int inside(String path, Work<Integer, RuntimeException> work) {
        return models.ambito(path)
                .map(ambito -> session.inside(AmbitoCode.of(ambito), work))
                .orElse(0);
    }

    /**
     * Asks {@link Subjects} anew about what runs with this value of their variable, e.g. when the day of a session has
     * changed; what was answered before keeps its subject.
     */
    public void renewSubjects(String path, ProcessVariable<String> variable, String value) {
        subjects.renew(path, variable, value);
    }

    private static Map<String, Object> withPath(AmbitoCode ambito, String path, Map<String, Object> variables) {
        var all = new HashMap<>(variables);
        all.put(ProcessVariable.PATH.name(), path);
        all.put(ProcessVariable.AMBITO.name(), ambito.value());
        return all;
    }
}
