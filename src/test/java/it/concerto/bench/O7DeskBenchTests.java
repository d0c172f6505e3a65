package it.concerto.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import it.concerto.testing.CountedStatements;
import it.concerto.testing.MovableClock;
import it.concerto.testing.Visitor;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * O7: the desk of somebody of five groups, its first page and the counts of twenty saved filters, as a browser asks for it, with
 * ten thousand to a million open tasks; beside it the bare page from the inbox and a page that shows nothing.
 */
@Tag("bench")
class O7DeskBenchTests {

    private static final int WARM_UP = 400;
    private static final int CALLS = 200;
    private static final int GRANTS = 20_000;
    private static final String EMPTY_PAGE = "/accessibilita";
    private static final Pattern TASK = Pattern.compile("data-task=\"([^\"]+)\"");
    private static final Pattern ALL = Pattern.compile("Tutte \\(([0-9]+)\\+?\\)");

    @TempDir
    Path folder;

    private final Random random = new Random(7);
    private final CountedStatements statements = new CountedStatements();
    private final Map<String, String> cookies = new HashMap<>();
    private JdbcClient jdbc;
    private MockMvc web;
    private String base;

    @Test
    void showsTheDeskOnPostgres() throws Exception {
        var account = Map.of("spring.datasource.username", "postgres", "spring.datasource.password", "");
        try (var postgres = EmbeddedPostgres.start();
                var application = Product.start(
                        folder, postgres.getJdbcUrl("postgres", "postgres"), account, statements, clock(), "demo")) {
            measure("PostgreSQL", application);
        }
    }

    @Test
    void showsTheDeskOnAFile() throws Exception {
        var file = Product.file(folder.resolve("concerto"));
        try (var application = Product.start(folder, file, Map.of(), statements, clock(), "demo")) {
            // a million rows in one transaction leave a tenth of the file's pages in use, unless H2 may write them
            // together
            application.getBean(JdbcClient.class).sql("set write_delay 2000").update();
            measure("H2 file", application);
        }
    }

    private static MovableClock clock() {
        return MovableClock.at(LocalDateTime.now().withNano(0).toString());
    }

    private void measure(String database, ApplicationContext application) throws Exception {
        jdbc = application.getBean(JdbcClient.class);
        base = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
        web = MockMvcBuilders.webAppContextSetup((WebApplicationContext) application)
                .apply(springSecurity())
                .build();
        var rows = new ManyRows(application);
        for (int number = 0; number < ManyRows.OFFICIALS; number++) {
            admit(rows, number);
        }
        rows.growTo(10_000);
        var few = desks(database, 10_000);
        rows.growTo(100_000);
        desks(database, 100_000);
        byTheEngine(application);
        rows.growTo(1_000_000);
        var many = desks(database, 1_000_000);
        Figures.ratio("1,000,000 beside 10,000 tasks, p50", many.median(), few.median(), 1.5);
        Figures.ratio("1,000,000 beside 10,000 tasks, p95", many.percentile(95), few.percentile(95), 1.5);

        var granted = ManyRows.OFFICIALS;
        admit(rows, granted);
        rows.givenTo(granted, GRANTS);
        var all = new Timings();
        for (int call = -WARM_UP; call < CALLS; call++) {
            (call < 0 ? new Timings() : all).time(() -> visit("/attivita", ManyRows.official(granted)));
        }
        Figures.title("O7: " + GRANTS + " tasks of one person, page and twenty counts, " + database);
        Figures.line("Concerto (aim p95 150 ms)", all);
    }

    /** With a session in a browser. */
    private void admit(ManyRows rows, int number) throws Exception {
        var username = rows.admit(number);
        cookies.put(
                username,
                Visitor.signedIn(base, username, ManyRows.password(number)).cookie());
    }

    private Timings desks(String database, int tasks) throws Exception {
        var desk = new Timings();
        var bare = new Timings();
        var empty = new Timings();
        for (int call = -WARM_UP; call < CALLS; call++) {
            var isCounted = call >= 0;
            var person = random.nextInt(ManyRows.OFFICIALS);
            (isCounted ? empty : new Timings()).time(() -> visit(EMPTY_PAGE, ManyRows.official(person)));
            (isCounted ? bare : new Timings()).time(() -> bare(person));
            (isCounted ? desk : new Timings()).time(() -> visit("/attivita", ManyRows.official(person)));
        }
        prove(random.nextInt(ManyRows.OFFICIALS));
        var least = bare.median() + empty.median();
        Figures.title("O7: first page of the desk and twenty counts, " + tasks + " open tasks, " + database);
        Figures.line("Concerto", desk);
        Figures.line("bare page from the inbox", bare);
        Figures.line("a page that shows nothing", empty);
        Figures.ratio("ratio to both, p50", desk.median(), least, 3);
        Figures.ratio("ratio to both, p95", desk.percentile(95), bare.percentile(95) + empty.percentile(95), 3);
        return desk;
    }

    /** The same tasks as the bare page, the same number as a plain count, and at most four statements more than a page needs. */
    private void prove(int person) throws Exception {
        statements.take();
        page(EMPTY_PAGE, ManyRows.official(person));
        var needed = statements.take().size();
        var page = page("/attivita", ManyRows.official(person));
        var asked = statements.take().size() - needed;
        assertThat(asked).isLessThanOrEqualTo(4);
        assertThat(TASK.matcher(page).results().map(found -> found.group(1))).containsExactlyElementsOf(bare(person));
        var all = ALL.matcher(page);
        assertThat(all.find()).isTrue();
        var counted = Long.parseLong(all.group(1));
        var isWhole = all.group().endsWith(")") && !all.group().contains("+");
        var count = jdbc.sql("select count(distinct task) from cz_inbox where owner in (:owners)")
                .param("owners", owners(person))
                .query(Long.class)
                .single();
        assertThat(isWhole ? count == counted : count >= counted)
                .as("%s of %s", all.group(), count)
                .isTrue();
        Figures.line("statements of the desk; tasks of one person", asked + "; " + count + ", shown as " + all.group());
    }

    /** Asks the server for a page, as a browser does. */
    private int visit(String address, String username) throws IOException {
        var connection = (HttpURLConnection) URI.create(base + address).toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setRequestProperty("Cookie", cookies.get(username));
        try (var page = connection.getInputStream()) {
            assertThat(connection.getResponseCode()).isEqualTo(200);
            return page.readAllBytes().length;
        }
    }

    /** The same without a server: when it has come back, all of it is done. */
    private String page(String address, String username) throws Exception {
        var response =
                web.perform(get(address).with(user(username))).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString();
    }

    private static List<String> owners(int person) {
        var group = "G:AMB" + person + "_";
        return List.of(
                "P:" + ManyRows.official(person),
                group + "PRES",
                group + "COORD",
                group + "ASL",
                group + "PROV",
                group + "UDPRESP");
    }

    /** The first twenty of each owner, merged: without names, rights, counts and page. */
    private List<String> bare(int person) {
        var owners = owners(person);
        var walk = "(select * from cz_inbox where owner = ? order by owner, due, task fetch first 20 rows only)";
        var walks =
                String.join(" union all ", owners.stream().map(owner -> walk).toList());
        return jdbc
                .sql("select * from (" + walks + ") merged order by due, task")
                .params(owners)
                .query((row, number) -> row.getString("task"))
                .list()
                .stream()
                .distinct()
                .limit(20)
                .toList();
    }

    private void byTheEngine(ApplicationContext application) throws Exception {
        new ManyTasks(jdbc).seed();
        var plain = new PlainDesk(jdbc, application.getBean(TaskService.class));
        var engine = new Timings();
        for (int call = -5; call < 20; call++) {
            var person = ManyTasks.person(random.nextInt(ManyTasks.PEOPLE));
            (call < 0 ? new Timings() : engine).time(() -> plain.byTheEngine(person));
        }
        Figures.line("the engine's own query, without filters", engine);
    }
}
