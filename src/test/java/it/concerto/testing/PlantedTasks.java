package it.concerto.testing;

import it.concerto.workflow.engine.InboxProjection;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of the inbox without a task in the engine: for lists and counts, which never look there. */
public final class PlantedTasks {

    private static int number;

    private final JdbcClient jdbc;

    public PlantedTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param groups who may claim it
     * @param assignee who has it, or null
     */
    public record Planted(
            String task,
            List<String> groups,
            String assignee,
            String ambito,
            String path,
            String stage,
            String name,
            String subject,
            Instant due) {}

    /** A task of a group of Casarano that was due long ago. */
    public void late(String group, String name, String subject) {
        plant(group, name, subject, Instant.parse("2022-01-10T22:59:59Z"));
    }

    /** A task of a group of Casarano that has no term. */
    public void later(String group, String name, String subject) {
        plant(group, name, subject, InboxProjection.NO_TERM);
    }

    private void plant(String group, String name, String subject, Instant due) {
        plant(new Planted(
                next(), List.of(group), null, "CASARANO", "CASARANO-PDZ-V", "Avviso pubblico", name, subject, due));
    }

    public static String next() {
        return "planted-" + ++number;
    }

    public void plant(Planted task) {
        var owners = task.assignee() == null
                ? task.groups().stream().map(InboxProjection::ofGroup).toList()
                : List.of(InboxProjection.ofPerson(task.assignee()));
        for (var owner : owners) {
            jdbc.sql(
                            """
                            insert into cz_inbox (owner, due, task, name, task_key, ambito, path, process_instance_id,
                                process_definition_id, process, stage, candidates, subject, assignee, claimed_at, created_at)
                            values (:owner, :due, :task, :name, 'Task_Planted', :ambito, :path, 'planted', 'planted',
                                'NoticeProcess', :stage, :candidates, :subject, :assignee, :created, :created)
                            """)
                    .param("owner", owner)
                    .param("due", task.due().atOffset(ZoneOffset.UTC))
                    .param("task", task.task())
                    .param("name", task.name())
                    .param("ambito", task.ambito())
                    .param("path", task.path())
                    .param("stage", task.stage())
                    .param("candidates", String.join(" ", task.groups()))
                    .param("subject", task.subject())
                    .param("assignee", task.assignee())
                    .param("created", Instant.EPOCH.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** Twice as many of all that are planted, and twice as many of those, so often. */
    public void doubled(int times) {
        for (int time = 0; time < times; time++) {
            jdbc.sql(
                            """
                            insert into cz_inbox (owner, due, task, name, task_key, ambito, path, process_instance_id,
                                process_definition_id, process, stage, candidates, subject, assignee, claimed_at, created_at)
                            select owner, due, task || :sign, name, task_key, ambito, path, process_instance_id,
                                process_definition_id, process, stage, candidates, subject, assignee, claimed_at, created_at
                            from cz_inbox where task like 'planted-%'
                            """)
                    .param("sign", "-" + time)
                    .update();
        }
    }
}
