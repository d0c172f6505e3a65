package it.concerto.bench;

import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import java.time.LocalDateTime;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first page of the desk without a table of our own: by hand on the engine's tables, and by the engine's query. */
final class PlainDesk {

    static final int ROWS = 20;

    /** Two walks along the engine's indexes, by candidate group and by assignee. */
    private static final String WAITING =
            """
            select t.ID_, t.DUE_DATE_, t.ASSIGNEE_, t.NAME_, t.TASK_DEF_KEY_, t.CREATE_TIME_, t.TENANT_ID_,
                t.PROC_INST_ID_, t.PROC_DEF_ID_
            from ACT_RU_IDENTITYLINK l join ACT_RU_TASK t on t.ID_ = l.TASK_ID_
            where l.TYPE_ = 'candidate' and l.GROUP_ID_ in (:groups) and t.ASSIGNEE_ is null and t.TENANT_ID_ in (:ambiti)
            union
            select t.ID_, t.DUE_DATE_, t.ASSIGNEE_, t.NAME_, t.TASK_DEF_KEY_, t.CREATE_TIME_, t.TENANT_ID_,
                t.PROC_INST_ID_, t.PROC_DEF_ID_
            from ACT_RU_TASK t where t.ASSIGNEE_ = :me
            """;

    private static final String PAGE = "select w.*, e.BUSINESS_KEY_, d.NAME_ as stage from (select * from (" + WAITING
            + ") a order by DUE_DATE_, ID_ fetch first " + (ROWS + 1) + " rows only) w"
            + " join ACT_RU_EXECUTION e on e.ID_ = w.PROC_INST_ID_"
            + " join ACT_RE_PROCDEF d on d.ID_ = w.PROC_DEF_ID_ order by w.DUE_DATE_, w.ID_";

    private static final String COUNTS = "select count(ASSIGNEE_) as mine, count(*) - count(ASSIGNEE_) as waiting,"
            + " count(case when DUE_DATE_ < :now then 1 end) as late from (" + WAITING + ") a";

    private final JdbcClient jdbc;
    private final TaskService engine;

    PlainDesk(JdbcClient jdbc, TaskService engine) {
        this.jdbc = jdbc;
        this.engine = engine;
    }

    /** List and counts. */
    List<String> byHand(Person person) {
        var page = query(PAGE, person)
                .query((row, n) -> List.of(
                        row.getString("ID_"),
                        row.getString("NAME_"),
                        row.getString("BUSINESS_KEY_"),
                        row.getString("stage"),
                        row.getTimestamp("DUE_DATE_").toInstant().toString()))
                .list();
        query(COUNTS, person)
                .param("now", LocalDateTime.now())
                .query((row, n) -> row.getLong("mine") + row.getLong("waiting") + row.getLong("late"))
                .single();
        return page.stream().limit(ROWS).map(row -> row.get(0)).toList();
    }

    private JdbcClient.StatementSpec query(String sql, Person person) {
        return jdbc.sql(sql)
                .param("me", person.username())
                .param("groups", groups(person))
                .param("ambiti", ambiti(person));
    }

    /** List and one count, as the engine's own task list does. */
    List<String> byTheEngine(Person person) {
        var page = engineQuery(person).orderByDueDate().asc().listPage(0, ROWS);
        engineQuery(person).count();
        return page.stream().map(Task::getId).toList();
    }

    private TaskQuery engineQuery(Person person) {
        return engine.createTaskQuery()
                .tenantIdIn(ambiti(person).toArray(String[]::new))
                .or()
                .taskAssignee(person.username())
                .taskCandidateGroupIn(groups(person))
                .endOr();
    }

    private static List<String> groups(Person person) {
        return person.groups().stream().map(GroupId::toString).sorted().toList();
    }

    private static List<String> ambiti(Person person) {
        return person.groups().stream()
                .map(group -> group.ambito().value())
                .distinct()
                .toList();
    }
}
