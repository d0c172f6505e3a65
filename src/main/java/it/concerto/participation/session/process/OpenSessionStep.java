package it.concerto.participation.session.process;

import it.concerto.participation.session.Sessions;
import it.concerto.time.Rome;
import it.concerto.workflow.ProcessStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells the process when the session begins and what kind it is. */
@ProcessStep("openSession")
class OpenSessionStep implements JavaDelegate {

    private final Sessions sessions;

    OpenSessionStep(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var path = SessionVariables.path(execution);
        var number = SessionVariables.session(execution);
        SessionVariables.SESSION_START.set(execution, Rome.iso(sessions.start(path, number)));
        SessionVariables.SESSION_TYPE.set(
                execution, sessions.get(path, number).plan().type().name());
    }
}
