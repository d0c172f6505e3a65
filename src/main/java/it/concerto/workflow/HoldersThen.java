package it.concerto.workflow;

import static java.util.stream.Collectors.groupingBy;

import it.concerto.identity.GroupId;
import it.concerto.workflow.PathThen.Waiting;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who had tasks in hand at an instant, and to which groups they were open: what was added until then and not taken away. */
record HoldersThen(Map<String, List<Link>> byTask) {

    static HoldersThen read(JdbcClient jdbc, List<Waiting> tasks, Instant at) {
        if (tasks.isEmpty()) {
            return new HoldersThen(Map.of());
        }
        var links = jdbc.sql(
                        """
                        select TASK_ID_ as task, USER_ID_ as username, GROUP_ID_ as group_id, OPERATION_TYPE_ as operation
                        from ACT_HI_IDENTITYLINK
                        where TASK_ID_ in (:tasks) and TYPE_ in ('assignee', 'candidate') and TIMESTAMP_ <= :at
                        order by TIMESTAMP_, case OPERATION_TYPE_ when 'delete' then 0 else 1 end
                        """)
                .param("tasks", tasks.stream().map(Waiting::task).toList())
                .param("at", Timestamp.from(at))
                .query((row, number) -> new Link(
                        row.getString("task"),
                        row.getString("username"),
                        row.getString("group_id"),
                        row.getString("operation").equals("add")))
                .list();
        return new HoldersThen(links.stream().collect(groupingBy(Link::task)));
    }

    List<Waiting> of(List<Waiting> tasks) {
        return tasks.stream().map(this::of).toList();
    }

    private Waiting of(Waiting task) {
        Set<String> assignees = new LinkedHashSet<>();
        Set<String> groups = new LinkedHashSet<>();
        for (var link : byTask.getOrDefault(task.task(), List.of())) {
            link.change(assignees, link.username());
            link.change(groups, link.group());
        }
        return new Waiting(
                task.task(),
                task.key(),
                task.name(),
                task.subject(),
                task.stage(),
                task.since(),
                assignees.stream().reduce(null, (earlier, later) -> later),
                groups.stream().map(GroupId::of).toList());
    }

    /**
     * Somebody, or a group, was put beside a task or taken away.
     *
     * @param username or null
     * @param group or null
     */
    private record Link(String task, @Nullable String username, @Nullable String group, boolean isAdded) {

        void change(Set<String> all, @Nullable String one) {
            if (one != null && isAdded) {
                all.add(one);
            } else if (one != null) {
                all.remove(one);
            }
        }
    }
}
