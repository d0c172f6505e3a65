package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import it.concerto.testing.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole product as {@code java -jar} starts it: nobody is in it, and one link lets the first person in. */
@ExtendWith(OutputCaptureExtension.class)
class ProductionTests {

    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/primo-accesso/\\S+)");
    private static final Map<String, String> ADMINISTRATOR = Map.of(
            "username", "ada.prima",
            "displayName", "Ada Prima",
            "email", "ada@example.org",
            "password", "una frase lunga e mia",
            "repeated", "una frase lunga e mia");

    @TempDir
    Path folder;

    @Test
    void beginsEmptyOnAFileAndLetsTheFirstAdministratorIn(CapturedOutput output) {
        beginsEmpty(output, "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("concerto"));
    }

    @Test
    void beginsEmptyOnPostgresAndLetsTheFirstAdministratorIn(CapturedOutput output) throws Exception {
        try (var postgres = EmbeddedPostgres.start()) {
            beginsEmpty(
                    output,
                    "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                    "--spring.datasource.username=postgres",
                    "--spring.datasource.password=");
        }
    }

    @Test
    void aFileWithAnotherPasswordStopsTheStartWithOneLine(CapturedOutput output) throws Exception {
        var file = "jdbc:h2:file:" + folder.resolve("concerto");
        DriverManager.getConnection(file, "concerto", "another").close();

        assertThatThrownBy(() -> start("--spring.datasource.url=" + file));

        var said = output.getAll().substring(output.getAll().indexOf("Description:"));
        assertThat(said.lines().skip(1).filter(line -> !line.isBlank()))
                .singleElement()
                .asString()
                .startsWith("spring.datasource.url = " + file + ": Wrong user name or password");
        assertThat(output.getAll().lines().filter(line -> line.startsWith("\tat ")))
                .isEmpty();
    }

    @Test
    void aWrongSettingIsAllThatAFirstStartSays(CapturedOutput output) {
        assertThatThrownBy(() -> start(
                "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("concerto"), "--concerto.base-url=concerto"));

        assertThat(output.getAll())
                .contains("concerto.base-url = concerto is not an address")
                .doesNotContain("\tat ");
    }

    private void beginsEmpty(CapturedOutput output, String... database) {
        try (var first = start(database)) {
            assertThat(rows(first, "cz_account") + rows(first, "cz_ambito") + rows(first, "cz_path"))
                    .isZero();
            var stranger = Visitor.anonymous(base(first));
            var door = stranger.get("/accedi");
            assertThat(door.status()).isEqualTo(200);
            assertThat(door.text()).doesNotContain("concerto-di-zona", "Casarano");
            var link = LINK.matcher(output);
            assertThat(link.find()).as("the link of the first access").isTrue();

            var form = Visitor.form(stranger.get(link.group(1)).page(), "form:has([name=repeated])");
            stranger.send(form, ADMINISTRATOR);

            assertThat(stranger.get(link.group(1)).status())
                    .as("used once and for all")
                    .isEqualTo(404);
            var ada = Visitor.signedIn(base(first), "ada.prima", "una frase lunga e mia");
            assertThat(ada.get("/attivita").status()).isEqualTo(200);
            keepsItsCookiesToTheProxysHttps(base(first));
        }
        var said = output.getAll().length();
        try (var second = start(database)) {
            assertThat(rows(second, "cz_account")).isEqualTo(1);
            assertThat(LINK.matcher(output.getAll().substring(said)).find())
                    .as("no link once there is an account")
                    .isFalse();
        }
    }

    /** Said by a proxy on this machine; a stranger's word for it would not count. */
    private static void keepsItsCookiesToTheProxysHttps(String base) {
        var browser = Jsoup.newSession()
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "concerto.example.org")
                .ignoreContentType(true)
                .followRedirects(false);
        var door = execute(browser.newRequest(base + "/accedi"));
        assertThat(door.header("Strict-Transport-Security")).isNotBlank();
        assertThat(door.headers("Set-Cookie")).isNotEmpty().allMatch(cookie -> cookie.contains("Secure"));

        var token = Jsoup.parse(door.body())
                .selectFirst("form:has([name=password]) [name=_csrf]")
                .val();
        var inside = execute(browser.newRequest(base + "/accedi")
                .method(Connection.Method.POST)
                .cookies(door.cookies())
                .data("username", "ada.prima", "password", "una frase lunga e mia", "_csrf", token));
        assertThat(inside.headers("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("concerto="))
                .allMatch(cookie -> cookie.contains("Secure") && cookie.contains("HttpOnly"));
        assertThat(inside.header("Location"))
                .as("a path: the host and its https stay")
                .isEqualTo("/");
    }

    private static Connection.Response execute(Connection request) {
        try {
            return request.execute();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long rows(ConfigurableApplicationContext application, String table) {
        return application
                .getBean(JdbcClient.class)
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private static String base(ConfigurableApplicationContext application) {
        return "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
    }

    private ConfigurableApplicationContext start(String... database) {
        var arguments = new ArrayList<>(List.of(database));
        arguments.add("--concerto.files.directory=" + folder.resolve("files"));
        arguments.add("--concerto.identity.bcrypt-cost=4");
        arguments.add("--server.port=0");
        arguments.add("--server.forward-headers-strategy=native");
        return new SpringApplicationBuilder(ConcertoApplication.class)
                .registerShutdownHook(false)
                .run(arguments.toArray(String[]::new));
    }
}
