package it.concerto.workflow.engine;

import it.concerto.database.LastWrites;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps the list of tasks in step with a run that follows another version of its process: the engine gives its tasks other
 * keys and forms and tells no listener.
 */
@Component
public class MovedTasks {

    private final JdbcTemplate jdbc;
    private final LastWrites writes;

    MovedTasks(JdbcTemplate jdbc, LastWrites writes) {
        this.jdbc = jdbc;
        this.writes = writes;
    }

    /** After the engine has written it, in the same transaction. */
    public void follow(String run) {
        writes.sendTo("cz_inbox");
        jdbc.update(
                """
                update cz_inbox set
                    task_key = (select t.TASK_DEF_KEY_ from ACT_RU_TASK t where t.ID_ = task),
                    process_definition_id = (select t.PROC_DEF_ID_ from ACT_RU_TASK t where t.ID_ = task),
                    stage = (select d.NAME_ from ACT_RU_TASK t join ACT_RE_PROCDEF d on d.ID_ = t.PROC_DEF_ID_ where t.ID_ = task)
                where task in (select t.ID_ from ACT_RU_TASK t where t.PROC_INST_ID_ = ?)
                """,
                run);
    }
}
