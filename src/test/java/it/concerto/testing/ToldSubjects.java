package it.concerto.testing;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.workflow.engine.InboxProjection;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks through what a whole path has left behind, for whether everything says what it was about. */
@TestComponent
public class ToldSubjects {

    private final JdbcClient jdbc;
    private final InboxProjection inbox;

    ToldSubjects(JdbcClient jdbc, InboxProjection inbox) {
        this.jdbc = jdbc;
        this.inbox = inbox;
    }

    /** Of a process that ran several times every answer says for what. */
    public void tellApartWhatRanOften(String path) {
        var silent = jdbc.sql(
                        """
                        select distinct process, task_name from cz_task_answer where path = :path and subject is null
                            and process in (select process from cz_task_answer where path = :path
                                group by process having count(distinct process_instance_id) > 1)
                        """)
                .param("path", path)
                .query()
                .listOfRows();
        assertThat(silent).isEmpty();
        assertThat(inbox.differences()).isZero();
    }

    /** What the answers to a task were about. */
    public Set<String> of(String path, String task) {
        return jdbc.sql("select subject from cz_task_answer where path = ? and task_key = ?")
                .params(path, task)
                .query(String.class)
                .set();
    }
}
