package it.concerto.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import it.concerto.testing.Visitor;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A1, A10: the pages of a run that came to a thousand nodes by a thousand flows, as a browser asks for them, among a million
 * passages and a million events of the ledger; beside them a bare read of the same rows.
 */
@Tag("bench")
class HistoryPageBenchTests {

    private static final int WARM_UP = 60;
    private static final int CALLS = 60;
    private static final int EVENTS = 1_000;
    private static final String RUN = "bench-history";
    private static final String PATH = "CASARANO-HISTORY";
    private static final List<String> ROWS = List.of(
            "select * from ACT_HI_ACTINST where PROC_INST_ID_ = ? order by START_TIME_, SEQUENCE_COUNTER_",
            "select * from cz_flow_taken where process_instance_id = ? order by seq",
            "select * from cz_task_answer where process_instance_id = ? order by at");

    @TempDir
    Path folder;

    @Test
    void showsOnAFile() throws Exception {
        try (var application = Product.start(folder, Product.file(folder.resolve("concerto")), Map.of(), "demo")) {
            // a million rows in one transaction, as in the bench of the desk
            application.getBean(JdbcClient.class).sql("set write_delay 2000").update();
            measure("H2 file", application);
        }
    }

    @Test
    void showsOnPostgres() throws Exception {
        var account = Map.of("spring.datasource.username", "postgres", "spring.datasource.password", "");
        try (var postgres = EmbeddedPostgres.start();
                var application = Product.start(folder, postgres.getJdbcUrl("postgres", "postgres"), account, "demo")) {
            measure("PostgreSQL", application);
        }
    }

    private static void measure(String database, ApplicationContext application) throws Exception {
        var jdbc = application.getBean(JdbcClient.class);
        new ManyPassages(jdbc).seed();
        seedLedger(jdbc);
        seedRun(jdbc, application.getBean(RepositoryService.class));
        jdbc.sql("analyze").update();
        var environment = application.getBean(Environment.class);
        var base = "http://localhost:" + environment.getRequiredProperty("local.server.port");
        var cookie = Visitor.signedIn(base, "gemma.quaranta", environment.getRequiredProperty("concerto.demo.password"))
                .cookie();

        var bare = new Timings();
        var empty = new Timings();
        var run = new Timings();
        var trail = new Timings();
        for (int call = -WARM_UP; call < CALLS; call++) {
            var page = "?pagina=" + (1 + Math.floorMod(call, EVENTS / 50));
            (call < 0 ? new Timings() : bare).time(() -> bareRead(jdbc));
            (call < 0 ? new Timings() : empty).time(() -> page(base + "/accessibilita", cookie));
            (call < 0 ? new Timings() : run)
                    .time(() -> page(base + "/percorsi/" + PATH + "/processi/" + RUN + page, cookie));
            (call < 0 ? new Timings() : trail)
                    .time(() -> page(base + "/percorsi/" + PATH + "/tracciato" + page, cookie));
        }
        Figures.title("A1: a run of " + EVENTS + " passages and flows among a million, " + database);
        Figures.line("a page that shows nothing", empty);
        Figures.compare("page of the run (aim 300 ms), bare SQL", run, bare, 3);
        Figures.compare("page of the path's way (aim 300 ms), bare SQL", trail, bare, 3);
    }

    /** Each row of the run, all its columns. */
    private static int bareRead(JdbcClient jdbc) {
        var rows = ROWS.stream()
                .mapToInt(sql -> jdbc.sql(sql).param(RUN).query().listOfRows().size())
                .sum();
        assertThat(rows).isGreaterThan(2 * EVENTS);
        return rows;
    }

    private static int page(String address, String cookie) throws IOException {
        var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
        connection.setRequestProperty("Cookie", cookie);
        connection.setRequestProperty("Accept", "text/html");
        try (var body = connection.getInputStream()) {
            assertThat(connection.getResponseCode()).isEqualTo(200);
            return body.readAllBytes().length;
        }
    }

    private static void seedLedger(JdbcClient jdbc) {
        jdbc.sql(
                        """
                        insert into cz_audit_event (chain, seq, at, action, path, subject, actor, hash)
                        select 'AMB7', n + 1, timestamp '2022-02-01 08:00:00' + n * interval '1' second, 'task.completed',
                            'AMB7-PDZ-' || mod(n, 1000), 'task ' || n, 'person', 'hash'
                        from bench_number
                        """)
                .update();
    }

    /** Through each node and each flow of the notice's model in turn, each fourth a task that somebody did. */
    private static void seedRun(JdbcClient jdbc, RepositoryService models) {
        jdbc.sql(
                        """
                        insert into cz_path (id, ambito, plan_name, year_from, year_to, products, configuration, configuration_hash,
                            status, started_at, started_by)
                        select :path, ambito, plan_name, year_from, year_to, products, configuration, configuration_hash, status,
                            started_at, started_by
                        from cz_path where ambito = 'CASARANO' fetch first row only
                        """)
                .param("path", PATH)
                .update();
        var definition = models.createProcessDefinitionQuery()
                .processDefinitionKey("NoticeProcess")
                .latestVersion()
                .list()
                .get(0);
        insertRun(jdbc, definition);
        var model = models.getBpmnModelInstance(definition.getId());
        var nodes = model.getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode::getId)
                .toList();
        var flows = model.getModelElementsByType(SequenceFlow.class).stream()
                .map(SequenceFlow::getId)
                .toList();
        for (int number = 0; number < EVENTS; number++) {
            insertPassage(jdbc, definition, number, nodes.get(number % nodes.size()), flows.get(number % flows.size()));
        }
    }

    private static void insertRun(JdbcClient jdbc, ProcessDefinition definition) {
        jdbc.sql(
                        """
                        insert into ACT_HI_PROCINST (ID_, PROC_INST_ID_, BUSINESS_KEY_, PROC_DEF_KEY_, PROC_DEF_ID_, START_TIME_,
                            TENANT_ID_, STATE_)
                        values (:run, :run, :path, :key, :definition, timestamp '2022-01-01 08:00:00', 'CASARANO', 'ACTIVE')
                        """)
                .param("run", RUN)
                .param("path", PATH)
                .param("key", definition.getKey())
                .param("definition", definition.getId())
                .update();
    }

    private static void insertPassage(
            JdbcClient jdbc, ProcessDefinition definition, int number, String node, String flow) {
        var task = number % 4 == 0;
        jdbc.sql(
                        """
                        insert into ACT_HI_ACTINST (ID_, PROC_DEF_KEY_, PROC_DEF_ID_, PROC_INST_ID_, EXECUTION_ID_, ACT_ID_, TASK_ID_,
                            ACT_NAME_, ACT_TYPE_, START_TIME_, END_TIME_, ACT_INST_STATE_, SEQUENCE_COUNTER_, TENANT_ID_)
                        values (:node || ':h' || :number, :key, :definition, :run, :run, :node,
                            case when :task then 'history-task-' || :number end, :node,
                            case when :task then 'userTask' else 'serviceTask' end,
                            timestamp '2022-02-01 08:00:00' + cast(:number as integer) * interval '1' second,
                            timestamp '2022-02-01 08:00:01' + cast(:number as integer) * interval '1' second, 0, :number, 'CASARANO')
                        """)
                .param("node", node)
                .param("number", number)
                .param("key", definition.getKey())
                .param("definition", definition.getId())
                .param("run", RUN)
                .param("task", task)
                .update();
        jdbc.sql(
                        """
                        insert into cz_flow_taken (ambito, path, process_instance_id, process_definition_id, execution_id, flow_id, at)
                        values ('CASARANO', :path, :run, :definition, :run, :flow,
                            timestamp '2022-02-01 08:00:00' + cast(:number as integer) * interval '1' second)
                        """)
                .param("path", PATH)
                .param("run", RUN)
                .param("definition", definition.getId())
                .param("flow", flow)
                .param("number", number)
                .update();
        if (task) {
            jdbc.sql(
                            """
                            insert into cz_task_answer (task, ambito, path, task_key, task_name, stage, process_instance_id,
                                candidates, form_id, form_deployment_id, answer, person, at, process)
                            values ('history-task-' || :number, 'CASARANO', :path, :node, :node, 'Avviso', :run, 'CASARANO_UDP',
                                'draftNotice', 'bench', '{}', 'gemma.quaranta',
                                timestamp '2022-02-01 08:00:01' + cast(:number as integer) * interval '1' second, 'NoticeProcess')
                            """)
                    .param("number", number)
                    .param("path", PATH)
                    .param("node", node)
                    .param("run", RUN)
                    .update();
        }
    }
}
