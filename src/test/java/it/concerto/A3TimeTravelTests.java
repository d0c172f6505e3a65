package it.concerto;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.audit.moment.Moment;
import it.concerto.audit.moment.Moments;
import it.concerto.documents.Documents;
import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.testing.Ensemble;
import it.concerto.testing.MovableClock;
import it.concerto.testing.PathParts;
import it.concerto.workflow.PathThen.Run;
import it.concerto.workflow.PathThen.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A3: the state of a path at an instant, told from its history, is what it was when it was seen alive. */
@WholePathTest
class A3TimeTravelTests {

    private static final PathId PATH = PathId.of("TARANTO-PDZ-2018");

    @Autowired
    Ensemble.Stage stage;

    @Autowired
    Moments moments;

    @Autowired
    PlanningPaths paths;

    @Autowired
    Documents documents;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private final Map<Instant, Seen> seen = new LinkedHashMap<>();

    @Test
    void tellsAPathAsItWasSeenAtEachStep() throws Exception {
        var ensemble = PathParts.usual(stage, PATH.value());
        var auditor = auditor();

        ensemble.before(waiting -> {
                    seen.put(Instant.now(clock), alive(auditor));
                    clock.advance(Duration.ofMinutes(2));
                })
                .playToTheEnd();

        assertThat(seen).hasSizeGreaterThanOrEqualTo(50);
        var path = paths.get(PATH);
        seen.forEach((at, alive) -> assertThat(told(moments.of(auditor, path, at)))
                .as(at.toString())
                .isEqualTo(alive));
        assertThat(seen.values().stream().map(Seen::tasks).distinct().count()).isGreaterThan(20);
        assertThat(seen.values().stream().map(Seen::values).distinct().count()).isGreaterThan(5);
        assertThat(seen.values().stream().map(Seen::documents).distinct().count())
                .isGreaterThan(5);
    }

    private Person auditor() {
        var username = jdbc.sql("select min(username) from cz_role_assignment where group_id = 'TARANTO_AUD'")
                .query(String.class)
                .single();
        return people.find(username).orElseThrow();
    }

    private static Seen told(Moment moment) {
        var tasks = new HashMap<String, String>();
        moment.processes().tasks().forEach(task -> tasks.put(task.task(), String.valueOf(task.assignee())));
        return new Seen(
                tasks,
                moment.processes().runs().stream().map(Run::id).collect(Collectors.toSet()),
                moment.processes().values().stream()
                        .collect(toMap(value -> value.run() + " " + value.name(), Value::value)),
                moment.documents().stream().collect(toMap(Moment.Filed::title, filed -> filed.version()
                        .number())));
    }

    /** From what the engine keeps of what goes on, and forgets when it is over. */
    private Seen alive(Person auditor) {
        var tasks = new HashMap<String, String>();
        jdbc.sql(
                        """
                        select t.ID_ as task, t.ASSIGNEE_ as assignee from ACT_RU_TASK t
                            join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_ where e.BUSINESS_KEY_ = ?
                        """)
                .param(PATH.value())
                .query(row -> {
                    tasks.put(row.getString("task"), String.valueOf(row.getString("assignee")));
                });
        var values = new HashMap<String, String>();
        jdbc.sql(
                        """
                        select v.PROC_INST_ID_ || ' ' || v.NAME_ as name,
                            case v.TYPE_ when 'boolean' then case v.LONG_ when 1 then 'true' else 'false' end
                                when 'integer' then cast(v.LONG_ as varchar(20)) when 'long' then cast(v.LONG_ as varchar(20))
                                else coalesce(v.TEXT_, '') end as text_of
                        from ACT_RU_VARIABLE v join ACT_RU_EXECUTION e on e.ID_ = v.PROC_INST_ID_
                        where e.BUSINESS_KEY_ = ? and v.EXECUTION_ID_ = v.PROC_INST_ID_
                        """)
                .param(PATH.value())
                .query(row -> {
                    values.put(row.getString("name"), row.getString("text_of"));
                });
        return new Seen(
                tasks,
                jdbc.sql("select ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = ? and PARENT_ID_ is null")
                        .param(PATH.value())
                        .query(String.class)
                        .set(),
                values,
                documents.of(PATH, auditor).stream()
                        .collect(toMap(document -> document.title(), document -> document.latest()
                                .number())));
    }

    /**
     * A path at an instant.
     *
     * @param tasks their assignees
     * @param values by their runs and names
     * @param documents numbers of their versions, by title
     */
    private record Seen(
            Map<String, String> tasks, Set<String> runs, Map<String, String> values, Map<String, Integer> documents) {}
}
