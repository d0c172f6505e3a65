package it.concerto.workflow.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps {@code cz_inbox} in step with the engine's tasks: a row per task and owner under the key (owner, due, task), so
 * that a list is one short walk along an index however many tasks and groups there are.
 */
@Component
public class InboxProjection {

    /** Stands for "no term" and sorts last. */
    public static final Instant NO_TERM = Instant.parse("9999-12-31T00:00:00Z");

    private final JdbcClient jdbc;
    private final Clock clock;

    InboxProjection(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Owner of the rows of a group's unclaimed tasks. */
    public static String ofGroup(Object group) {
        return "G:" + group;
    }

    /** Owner of the rows of the tasks that a person has. */
    public static String ofPerson(String username) {
        return "P:" + username;
    }

    void write(DelegateTask task) {
        var groups = groups(task);
        var owners = task.getAssignee() == null
                ? groups.stream().map(InboxProjection::ofGroup).toList()
                : List.of(ofPerson(task.getAssignee()));
        var due = at(task.getDueDate() == null ? Date.from(NO_TERM) : task.getDueDate());
        if (isWritten(task.getId(), owners, due)) {
            return;
        }
        remove(task.getId());
        owners.forEach(owner -> insert(owner, due, task, String.join(" ", groups)));
    }

    void remove(String task) {
        jdbc.sql("delete from cz_inbox where task = ?").param(task).update();
    }

    private boolean isWritten(String task, List<String> owners, OffsetDateTime due) {
        var rows = jdbc.sql("select owner, due from cz_inbox where task = ?")
                .param(task)
                .query((row, n) -> List.of(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .set();
        return rows.equals(
                owners.stream().map(owner -> List.of(owner, due.toInstant())).collect(Collectors.toSet()));
    }

    private void insert(String owner, OffsetDateTime due, DelegateTask task, String candidates) {
        var process = ((TaskEntity) task).getProcessDefinition();
        jdbc.sql(
                        """
                        insert into cz_inbox (owner, due, task, name, task_key, ambito, path, process_instance_id, process,
                            stage, candidates, assignee, claimed_at, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(owner)
                .param(due)
                .param(task.getId())
                .param(task.getName())
                .param(task.getTaskDefinitionKey())
                .param(task.getTenantId())
                .param(task.getExecution().getProcessBusinessKey())
                .param(task.getProcessInstanceId())
                .param(process.getKey())
                .param(process.getName())
                .param(candidates)
                .param(task.getAssignee())
                .param(task.getAssignee() == null ? null : OffsetDateTime.now(clock))
                .param(at(task.getCreateTime()))
                .update();
    }

    private static Set<String> groups(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static OffsetDateTime at(Date date) {
        return date.toInstant().atOffset(ZoneOffset.UTC);
    }

    /** Writes the whole table again from the engine's own; nobody may work meanwhile. */
    @Transactional
    public void rebuild() {
        jdbc.sql("delete from cz_inbox").update();
        jdbc.sql("insert into cz_inbox (" + COLUMNS + ", claimed_at) select " + COLUMNS + ", claimed_at from ("
                        + FROM_ENGINE + ") t")
                .param(NO_TERM.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How many rows differ from what the engine's tables say; zero unless something went wrong. */
    @Transactional(readOnly = true)
    public long differences() {
        return count(ours(), theirs()) + count(theirs(), ours());
    }

    private long count(String these, String those) {
        return jdbc.sql("select count(*) from (" + these + " except " + those + ") d")
                .param(NO_TERM.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private static String ours() {
        return "select " + COLUMNS + " from cz_inbox";
    }

    private static String theirs() {
        return "select " + COLUMNS + " from (" + FROM_ENGINE + ") t";
    }

    private static final String COLUMNS =
            "owner, due, task, name, task_key, ambito, path, process_instance_id, process, stage, candidates, assignee,"
                    + " created_at";

    private static final String FROM_ENGINE =
            """
            select case when t.ASSIGNEE_ is null then 'G:' || l.GROUP_ID_ else 'P:' || t.ASSIGNEE_ end as owner,
                coalesce(t.DUE_DATE_, ?) as due, t.ID_ as task, t.NAME_ as name, t.TASK_DEF_KEY_ as task_key,
                t.TENANT_ID_ as ambito, e.BUSINESS_KEY_ as path,
                t.PROC_INST_ID_ as process_instance_id, d.KEY_ as process, d.NAME_ as stage,
                coalesce(c.candidates, '') as candidates, t.ASSIGNEE_ as assignee, t.CREATE_TIME_ as created_at,
                case when t.ASSIGNEE_ is null then null else coalesce(t.LAST_UPDATED_, t.CREATE_TIME_) end
                    as claimed_at
            from ACT_RU_TASK t
            join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
            join ACT_RE_PROCDEF d on d.ID_ = t.PROC_DEF_ID_
            left join ACT_RU_IDENTITYLINK l
                on l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate' and l.GROUP_ID_ is not null and t.ASSIGNEE_ is null
            left join (select TASK_ID_, string_agg(GROUP_ID_, ' ' order by GROUP_ID_) as candidates
                from ACT_RU_IDENTITYLINK where TYPE_ = 'candidate' and GROUP_ID_ is not null group by TASK_ID_) c
                on c.TASK_ID_ = t.ID_
            """;
}
