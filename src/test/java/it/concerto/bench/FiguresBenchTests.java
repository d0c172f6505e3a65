package it.concerto.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import it.concerto.audit.figures.Measures;
import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.workflow.DurationFigures;
import it.concerto.workflow.Durations;
import it.concerto.workflow.FigureSelection;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A7: the heat of one process over half a million passages, a quarter of which are tasks that were claimed. */
@Tag("bench")
class FiguresBenchTests {

    private static final int PASSAGES = 500_000;
    private static final int WARM_UP = 3;
    private static final int CALLS = 10;
    private static final String PROCESS = "NoticeProcess";
    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");
    private static final Person AUDITOR =
            new Person("vera", "Vera Sala", "vera@example.org", Set.of(GroupId.of("CASARANO_AUD")));
    private static final FigureSelection ALL = new FigureSelection(
            CASARANO, PROCESS, null, Instant.parse("2019-01-01T00:00:00Z"), Instant.parse("2030-01-01T00:00:00Z"));

    @TempDir
    Path folder;

    @Test
    void reckonsOnAFile() throws Exception {
        try (var application = Product.start(folder, Product.file(folder.resolve("concerto")), Map.of(), "demo")) {
            // half a million rows in one transaction, as in the bench of the desk
            application.getBean(JdbcClient.class).sql("set write_delay 2000").update();
            measure("H2 file", application, "select x as n from system_range(1, " + PASSAGES + ")");
        }
    }

    @Test
    void reckonsOnPostgres() throws Exception {
        var account = Map.of("spring.datasource.username", "postgres", "spring.datasource.password", "");
        try (var postgres = EmbeddedPostgres.start();
                var application = Product.start(folder, postgres.getJdbcUrl("postgres", "postgres"), account, "demo")) {
            measure("PostgreSQL", application, "select n from generate_series(1, " + PASSAGES + ") as numbers(n)");
        }
    }

    private static void measure(String database, ApplicationContext application, String numbers) throws Exception {
        var jdbc = application.getBean(JdbcClient.class);
        seed(jdbc, numbers);
        var durations = application.getBean(Durations.class);
        var measures = application.getBean(Measures.class);
        var heat = new Timings();
        var whole = new Timings();
        for (int call = -WARM_UP; call < CALLS; call++) {
            var counted = call >= 0;
            // another period each time: nothing is answered from what was asked before
            var asked = new FigureSelection(CASARANO, PROCESS, null, ALL.from().minusSeconds(call), ALL.until());
            var nodes = (counted ? heat : new Timings()).time(() -> durations.ofNodes(AUDITOR, asked));
            assertThat(nodes.stream().mapToLong(DurationFigures::done).sum()).isGreaterThanOrEqualTo(PASSAGES);
            var next = new FigureSelection(
                    CASARANO, PROCESS, null, ALL.from().minusSeconds(WARM_UP + CALLS + call), ALL.until());
            (counted ? whole : new Timings()).time(() -> measures.of(AUDITOR, next));
        }
        Figures.title("A7: heat over " + PASSAGES + " passages of one process, " + database);
        Figures.line("the heat (aim 2,000 ms)", heat);
        Figures.line("all of the page: heat, model, late days", whole);
    }

    /** Twenty nodes, five of them tasks, each of up to a day. */
    private static void seed(JdbcClient jdbc, String numbers) {
        jdbc.sql(
                        """
                        insert into ACT_HI_ACTINST (ID_, PROC_DEF_KEY_, PROC_DEF_ID_, PROC_INST_ID_, EXECUTION_ID_, ACT_ID_,
                            TASK_ID_, ACT_NAME_, ACT_TYPE_, START_TIME_, END_TIME_, DURATION_, ACT_INST_STATE_, TENANT_ID_)
                        select concat('a', n), 'NoticeProcess', 'planted', concat('p', n / 20), concat('e', n),
                            concat('Node_', mod(n, 20)), case when mod(n, 20) < 5 then concat('t', n) end,
                            concat('Node ', mod(n, 20)), case when mod(n, 20) < 5 then 'userTask' else 'serviceTask' end,
                            timestamp '2020-01-01 00:00:00' + interval '1' second * (n * 300),
                            timestamp '2020-01-01 00:00:00' + interval '1' second * (n * 300 + mod(n * 7919, 86400)),
                            mod(n * 7919, 86400) * 1000, 4, 'CASARANO'
                        from (%s) numbers
                        """
                                .formatted(numbers.replace("select x", "select cast(x as bigint)")
                                        .replace("select n", "select cast(n as bigint) as n")))
                .update();
        jdbc.sql(
                        """
                        insert into ACT_HI_TASKINST (ID_, TASK_DEF_KEY_, PROC_DEF_KEY_, PROC_DEF_ID_, PROC_INST_ID_, START_TIME_,
                            END_TIME_, DURATION_, TENANT_ID_)
                        select TASK_ID_, ACT_ID_, PROC_DEF_KEY_, PROC_DEF_ID_, PROC_INST_ID_, START_TIME_, END_TIME_, DURATION_,
                            TENANT_ID_ from ACT_HI_ACTINST where PROC_DEF_ID_ = 'planted' and TASK_ID_ is not null
                        """)
                .update();
        for (var type : new String[] {"assignee", "candidate"}) {
            jdbc.sql(
                            """
                            insert into ACT_HI_IDENTITYLINK (ID_, TIMESTAMP_, TYPE_, USER_ID_, TASK_ID_, OPERATION_TYPE_, TENANT_ID_)
                            select concat(:type, ID_), START_TIME_, :type, 'anna', ID_, 'add', TENANT_ID_
                            from ACT_HI_TASKINST where PROC_DEF_ID_ = 'planted'
                            """)
                    .param("type", type)
                    .update();
        }
        jdbc.sql("analyze").update();
    }
}
