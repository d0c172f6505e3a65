package it.concerto.workflow.engine;

import it.concerto.database.LastWrites;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
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

    private final JdbcTemplate jdbc;
    private final LastWrites writes;
    private final SubjectBook subjects;
    private final Clock clock;

    InboxProjection(JdbcTemplate jdbc, LastWrites writes, SubjectBook subjects, Clock clock) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.subjects = subjects;
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

    /**
     * A task that has just come into being has no rows yet.
     *
     * @param after the task whose completion has brought it about, if any has
     */
    void add(DelegateTask task, @Nullable String after) {
        subjects.begin(task);
        insert(task, groups(task), after);
    }

    void change(DelegateTask task) {
        // the row may have come into being in this very transaction
        writes.sendTo("cz_inbox");
        if (isOnlyDue(task) && postpone(task)) {
            return;
        }
        if (task.getAssignee() != null && isMoved(task) && move(task, ofPerson(task.getAssignee()))) {
            return;
        }
        var groups = groups(task);
        var written = written(task.getId());
        if (!isSame(written, owners(task, groups), due(task))) {
            remove(task.getId());
            insert(task, groups, written.isEmpty() ? null : written.get(0).after());
            writes.sendTo("cz_inbox");
        }
    }

    /** Whoever has it in hand has it for whom and since when they had it. */
    private boolean postpone(DelegateTask task) {
        return jdbc.update("update cz_inbox set due = ? where task = ?", due(task), task.getId()) > 0;
    }

    /** What is for one group has one row, before as after; false if there are several. */
    private boolean move(DelegateTask task, String owner) {
        return jdbc.update(
                        "update cz_inbox set owner = ?, due = ?, assignee = ?, claimed_at = ?, claimed_for = null"
                                + " where task = ? and candidates not like '% %'",
                        owner, due(task), task.getAssignee(), claimedAt(task), task.getId())
                == 1;
    }

    private @Nullable OffsetDateTime claimedAt(DelegateTask task) {
        return task.getAssignee() == null ? null : OffsetDateTime.now(clock);
    }

    void remove(String task) {
        writes.add("delete from cz_inbox where task = ?", task);
    }

    /** Taken in hand, given back, another term: then nobody needs to look what the rows say. */
    private static boolean isMoved(DelegateTask task) {
        var changes = ((TaskEntity) task).getPropertyChanges();
        return changes.containsKey(TaskEntity.ASSIGNEE) || changes.containsKey(TaskEntity.DUE_DATE);
    }

    private static boolean isOnlyDue(DelegateTask task) {
        var changes = ((TaskEntity) task).getPropertyChanges();
        return changes.containsKey(TaskEntity.DUE_DATE) && !changes.containsKey(TaskEntity.ASSIGNEE);
    }

    /** What of a row may change, and what it keeps. */
    private record Written(String owner, Instant due, @Nullable String after) {}

    private List<Written> written(String task) {
        return jdbc.query(
                "select owner, due, after_task from cz_inbox where task = ?",
                (row, n) -> new Written(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3)),
                task);
    }

    private static boolean isSame(List<Written> written, List<String> owners, OffsetDateTime due) {
        return written.stream().allMatch(row -> row.due().equals(due.toInstant()))
                && written.stream()
                        .map(Written::owner)
                        .collect(Collectors.toSet())
                        .equals(Set.copyOf(owners));
    }

    private void insert(DelegateTask task, Set<String> groups, @Nullable String after) {
        var process = ((TaskEntity) task).getProcessDefinition();
        for (var owner : owners(task, groups)) {
            writes.add(
                    INSERT,
                    owner,
                    due(task),
                    task.getId(),
                    task.getName(),
                    task.getTaskDefinitionKey(),
                    task.getTenantId(),
                    task.getExecution().getProcessBusinessKey(),
                    task.getProcessInstanceId(),
                    task.getProcessDefinitionId(),
                    process.getKey(),
                    process.getName(),
                    String.join(" ", groups),
                    task.getProcessInstanceId(),
                    task.getId(),
                    task.getAssignee(),
                    at(task.getCreateTime()),
                    claimedAt(task),
                    after);
        }
    }

    private static List<String> owners(DelegateTask task, Set<String> groups) {
        return task.getAssignee() == null
                ? groups.stream().map(InboxProjection::ofGroup).toList()
                : List.of(ofPerson(task.getAssignee()));
    }

    private static OffsetDateTime due(DelegateTask task) {
        return at(task.getDueDate() == null ? Date.from(NO_TERM) : task.getDueDate());
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
        var claims = jdbc.queryForList(
                "select claimed_for, task, assignee from cz_inbox where claimed_for is not null and assignee is not null");
        jdbc.update("delete from cz_inbox");
        jdbc.update(
                "insert into cz_inbox (" + COLUMNS + ", claimed_at) select " + COLUMNS + ", claimed_at from ("
                        + FROM_ENGINE + ") t",
                at(Date.from(NO_TERM)));
        // the engine does not know for whom somebody has a task
        claims.forEach(claim -> jdbc.update(
                "update cz_inbox set claimed_for = ? where task = ? and assignee = ?",
                claim.get("claimed_for"),
                claim.get("task"),
                claim.get("assignee")));
    }

    /** How many rows differ from what the engine's tables say; zero unless something went wrong. */
    @Transactional(readOnly = true)
    public long differences() {
        return count(ours(), theirs()) + count(theirs(), ours());
    }

    private long count(String these, String those) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from (" + these + " except " + those + ") d", Long.class, at(Date.from(NO_TERM))));
    }

    private static String ours() {
        return "select " + COLUMNS + " from cz_inbox";
    }

    private static String theirs() {
        return "select " + COLUMNS + " from (" + FROM_ENGINE + ") t";
    }

    private static final String COLUMNS =
            "owner, due, task, name, task_key, ambito, path, process_instance_id, process_definition_id, process, stage,"
                    + " candidates, subject, assignee, created_at";

    private static final String INSERT =
            """
            insert into cz_inbox (%s, claimed_at, after_task)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, %s, ?, ?, ?, ?)
            """
                    .formatted(COLUMNS, SubjectBook.composedOf("?", "?"));

    private static final String FROM_ENGINE =
            """
            select case when t.ASSIGNEE_ is null then 'G:' || l.GROUP_ID_ else 'P:' || t.ASSIGNEE_ end as owner,
                coalesce(t.DUE_DATE_, ?) as due, t.ID_ as task, t.NAME_ as name, t.TASK_DEF_KEY_ as task_key,
                t.TENANT_ID_ as ambito, e.BUSINESS_KEY_ as path,
                t.PROC_INST_ID_ as process_instance_id, t.PROC_DEF_ID_ as process_definition_id, d.KEY_ as process, d.NAME_ as stage,
                coalesce(c.candidates, '') as candidates, %s as subject, t.ASSIGNEE_ as assignee, t.CREATE_TIME_ as created_at,
                case when t.ASSIGNEE_ is null then null else coalesce(t.LAST_UPDATED_, t.CREATE_TIME_) end
                    as claimed_at
            from ACT_RU_TASK t
            join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
            join ACT_RE_PROCDEF d on d.ID_ = t.PROC_DEF_ID_
            left join cz_subject run on run.scope = t.PROC_INST_ID_
            left join cz_subject part on part.scope = t.ID_
            left join ACT_RU_IDENTITYLINK l
                on l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate' and l.GROUP_ID_ is not null and t.ASSIGNEE_ is null
            left join (select TASK_ID_, string_agg(GROUP_ID_, ' ' order by GROUP_ID_) as candidates
                from ACT_RU_IDENTITYLINK where TYPE_ = 'candidate' and GROUP_ID_ is not null group by TASK_ID_) c
                on c.TASK_ID_ = t.ID_
            """
                    .formatted(SubjectBook.COMPOSED);
}
