package it.concerto.workflow;

import it.concerto.identity.Person;
import it.concerto.workflow.engine.TaskChanges;
import org.springframework.stereotype.Component;

/** Which due dates are the office's to change. */
@Component
class TermRules {

    private final EngineSession session;
    private final TaskChanges engine;

    TermRules(EngineSession session, TaskChanges engine) {
        this.session = session;
        this.engine = engine;
    }

    boolean isFixed(Person person, InboxRow task) {
        return session.as(person, () -> engine.isFixed(task.key()));
    }
}
