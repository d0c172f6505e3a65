package it.concerto.workflow;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps tasks open for what may only be done while they are: who looked a moment ago may have been overtaken by their completion. */
@Component
public class OpenTasks {

    private final JdbcClient jdbc;

    OpenTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Waits for a completion under way, and has others wait until the running transaction ends.
     *
     * @return false if the task is over
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hold(String task) {
        return jdbc.sql("select ID_ from ACT_RU_TASK where ID_ = ? for update")
                .param(task)
                .query(String.class)
                .optional()
                .isPresent();
    }
}
