package it.concerto.bench;

import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.organisation.AmbitoCode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A hundred thousand open tasks in six hundred groups of forty Ambiti, copied from one that the engine made. */
final class ManyTasks {

    static final int TASKS = 100_000;
    static final int PEOPLE = 600;

    private static final int AMBITI = 40;
    private static final int GROUPS_OF_A_PERSON = 5;
    private static final List<Role> ROLES = Arrays.stream(Role.values())
            .filter(role -> !role.isMunicipal() && role.compareTo(Role.BPMN) < 0)
            .toList();

    private final JdbcClient jdbc;

    ManyTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody of five groups of one Ambito. */
    static Person person(int number) {
        var ambito = AmbitoCode.of("AMB" + number % AMBITI);
        var groups = IntStream.range(0, GROUPS_OF_A_PERSON)
                .mapToObj(step -> ROLES.get((number / AMBITI + step) % ROLES.size()))
                .map(role -> new GroupId(ambito, role, null))
                .collect(Collectors.toUnmodifiableSet());
        return new Person("person" + number, "Persona " + number, number + "@example.org", groups);
    }

    /** Fills the engine's own tables; each nineteenth task is claimed. */
    void seed() {
        plan();
        var template = jdbc.sql("select ID_, PROC_INST_ID_ from ACT_RU_TASK where TASK_DEF_KEY_ = 'Task_OpenCycle'")
                .query((row, n) -> List.of(row.getString(1), row.getString(2)))
                .list()
                .get(0);
        var task = template.get(0);
        copy(
                "act_ru_execution",
                "ID_ = '" + template.get(1) + "'",
                Map.of(
                        "id_", "b.id",
                        "proc_inst_id_", "b.id",
                        "root_proc_inst_id_", "b.id",
                        "business_key_", "b.id",
                        "super_exec_", "null",
                        "tenant_id_", "b.ambito"));
        copy(
                "act_ru_task",
                "ID_ = '" + task + "'",
                Map.of(
                        "id_", "b.id",
                        "execution_id_", "b.id",
                        "proc_inst_id_", "b.id",
                        "assignee_", "b.assignee",
                        "due_date_", "b.due",
                        "tenant_id_", "b.ambito"));
        copy(
                "act_ru_identitylink",
                "TASK_ID_ = '" + task + "' and TYPE_ = 'candidate'",
                Map.of(
                        "id_", "b.id",
                        "task_id_", "b.id",
                        "group_id_", "b.name",
                        "tenant_id_", "b.ambito"));
        jdbc.sql("analyze").update();
    }

    private void plan() {
        jdbc.sql("create table bench_number (n bigint)").update();
        jdbc.sql("insert into bench_number values (1)").update();
        for (int size = 1; size < TASKS; size *= 2) {
            jdbc.sql("insert into bench_number select n + " + size + " from bench_number")
                    .update();
        }
        jdbc.sql("create table bench_group (g bigint, ambito varchar(30), name varchar(64))")
                .update();
        for (int group = 0; group < AMBITI * ROLES.size(); group++) {
            var ambito = "AMB" + group / ROLES.size();
            jdbc.sql("insert into bench_group values (?, ?, ?)")
                    .params(group, ambito, ambito + "_" + ROLES.get(group % ROLES.size()))
                    .update();
        }
        jdbc.sql(
                        """
                        create table bench_task as
                        select 'bench-' || n as id, g.ambito, g.name,
                            case when mod(n, 19) = 0 then 'person' || (g.g / 15 + 40 * mod(n / 19, 15)) end as assignee,
                            timestamp '2026-10-01 23:59:59' + mod(n * 7919, 100000) * interval '1' minute as due
                        from bench_number join bench_group g on g.g = mod(n, 600) where n <= 100000
                        """)
                .update();
    }

    /** @param changes expressions by column, in lower case */
    private void copy(String table, String template, Map<String, String> changes) {
        var columns = new LinkedHashMap<String, String>();
        jdbc.sql("select lower(column_name) from information_schema.columns where lower(table_name) = ?")
                .param(table)
                .query(String.class)
                .list()
                .forEach(column -> columns.put(column, changes.getOrDefault(column, "t." + column)));
        jdbc.sql("insert into %s (%s) select %s from %s t cross join bench_task b where t.%s"
                        .formatted(
                                table,
                                String.join(", ", columns.keySet()),
                                String.join(", ", columns.values()),
                                table,
                                template.replace("and ", "and t.")))
                .update();
    }
}
