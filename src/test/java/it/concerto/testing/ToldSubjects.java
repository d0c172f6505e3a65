package it.concerto.testing;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.workflow.engine.InboxProjection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks through what a whole path has left behind, for whether everything says what it was about. */
@TestComponent
public class ToldSubjects {

    private static final Path MIGRATION = Path.of("src/main/resources/db/migration/V0047__subjects.sql");

    private final JdbcClient jdbc;
    private final InboxProjection inbox;
    private final SmartInitializingSingleton start;

    ToldSubjects(
            JdbcClient jdbc, InboxProjection inbox, @Qualifier("untoldSubjects") SmartInitializingSingleton start) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.start = start;
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

    /** A database from before gets the same subjects as one that was asked while everything happened. */
    public void areTheSameForADatabaseFromBefore() throws IOException {
        var told = told();
        jdbc.sql("delete from cz_subject").update();
        jdbc.sql("update cz_task_answer set subject = null").update();
        for (var statement : Files.readString(MIGRATION).split(";")) {
            if (statement.contains("insert into")) {
                jdbc.sql(statement).update();
            }
        }

        start.afterSingletonsInstantiated();

        assertThat(told()).isEqualTo(told);
    }

    private List<Map<String, Object>> told() {
        // these processes are younger than the migration
        return jdbc.sql(
                        "select task, subject from cz_task_answer where subject is not null"
                                + " and process not in ('DelegationProcess', 'CouncilSittingProcess', 'ActProcess') order by task")
                .query()
                .listOfRows();
    }
}
