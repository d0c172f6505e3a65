package it.concerto.workflow;

import it.concerto.organisation.AmbitoCode;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Starts processes and hands them what happens outside. */
@Service
public class Processes {

    /**
     * Starts the newest version of a process for a path.
     *
     * @param process id of the process, e.g. {@code PlanPathProcess}
     * @param variables further variables by name; {@code path} and {@code ambito} are set here
     * @return id of the process instance
     */
    public String start(String process, AmbitoCode ambito, String path, Map<String, Object> variables) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Starts the process that begins with the message, for a path. */
    public String startByMessage(String message, AmbitoCode ambito, String path, Map<String, Object> variables) {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * Hands a message to every process of the path that waits for it, and sets the variables there.
     *
     * @param correlation values of variables that single out one waiting process, empty for all
     * @return how many were waiting; zero is no fault
     */
    public int correlate(String message, String path, Map<String, Object> correlation, Map<String, Object> variables) {
        throw new UnsupportedOperationException("not yet");
    }
}
