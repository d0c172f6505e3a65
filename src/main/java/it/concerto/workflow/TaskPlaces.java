package it.concerto.workflow;

import it.concerto.identity.Absent;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** To which path a task belongs, open or over; whoever asks has seen to it that the reader may know. */
@Service
public class TaskPlaces {

    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final ElementNames names;

    TaskPlaces(JdbcClient jdbc, Inbox inbox, ElementNames names) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.names = names;
    }

    /** @param onBehalfOf username of the absent person for whom the reader has it, or would take it; null for nobody */
    public record TaskPlace(AmbitoCode ambito, String path, @Nullable String onBehalfOf) {}

    /** Empty if there never was such a task. */
    @Transactional(readOnly = true)
    public Optional<TaskPlace> of(Person reader, String task) {
        return inbox.find(task, reader)
                .map(entry -> new TaskPlace(
                        entry.row().ambito(),
                        entry.row().path(),
                        entry.onBehalf(reader).map(Absent::username).orElse(null)))
                .or(() -> over(task));
    }

    /** What open and answered tasks are called, by their ids; one that is neither is missing. */
    @Transactional(readOnly = true)
    public Map<String, String> names(Collection<String> tasks) {
        var named = new HashMap<String, String>();
        if (!tasks.isEmpty()) {
            jdbc.sql(
                            """
                            select task, process, task_key, name from cz_inbox where task in (:tasks)
                            union select task, process, task_key, task_name from cz_task_answer where task in (:tasks)
                            """)
                    .param("tasks", tasks)
                    .query(row -> {
                        var name = names.of(row.getString(2), row.getString(3), row.getString(4));
                        named.put(row.getString(1), name);
                    });
        }
        return named;
    }

    private Optional<TaskPlace> over(String task) {
        return jdbc
                .sql(
                        """
                        select p.TENANT_ID_ as ambito, p.BUSINESS_KEY_ as path from ACT_HI_TASKINST t
                        join ACT_HI_PROCINST p on p.ID_ = t.PROC_INST_ID_ where t.ID_ = :task
                        union select ambito, path from cz_task_answer where task = :task
                        """)
                .param("task", task)
                .query((row, n) -> new TaskPlace(AmbitoCode.of(row.getString("ambito")), row.getString("path"), null))
                .stream()
                .findFirst();
    }
}
