package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.Visitor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The jar that was just built, started as production starts it. */
class ProductJarIT {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Pattern INSTANT = Pattern.compile("^\\d{4}-\\d\\d-\\d\\dT");
    private static final Pattern UTC = Pattern.compile("^\\S+Z ");
    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/primo-accesso/\\S+)");

    @TempDir
    Path folder;

    @Test
    @Timeout(120)
    void startsEmptyAndLetsTheFirstAdministratorIn() throws Exception {
        var product = start();
        try {
            var said = new ArrayList<String>();
            var port = "";
            try (var output = new BufferedReader(new InputStreamReader(product.getInputStream()))) {
                var link = "";
                for (String line = output.readLine(); line != null; line = output.readLine()) {
                    said.add(line);
                    port = found(PORT, line, port);
                    link = found(LINK, line, link);
                    if (!port.isEmpty() && !link.isEmpty()) {
                        break;
                    }
                }
                assertThat(port).as(() -> String.join("\n", said)).isNotEmpty();
                assertThat(said)
                        .filteredOn(line -> INSTANT.matcher(line).find())
                        .isNotEmpty()
                        .allMatch(UTC.asPredicate());
                var visitor = Visitor.anonymous("http://localhost:" + port);
                assertThat(visitor.get("/accedi").status()).isEqualTo(200);
                assertThat(visitor.get("/css/concerto.css").status()).isEqualTo(200);
                assertThat(visitor.get("/webjars/bootstrap-italia/dist/css/bootstrap-italia.min.css")
                                .status())
                        .isEqualTo(200);
                assertThat(visitor.get(link).text()).contains("Primo accesso");
            }
        } finally {
            product.destroyForcibly().waitFor();
        }
    }

    private Process start() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try (var built = Files.list(Path.of("target"))) {
            var jar = built.filter(file -> file.getFileName().toString().matches("concerto-[\\d.]+(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow();
            var builder = new ProcessBuilder(
                            java,
                            "-XX:TieredStopAtLevel=1",
                            "-jar",
                            jar.toAbsolutePath().toString(),
                            "--server.port=0")
                    .directory(folder.toFile())
                    .redirectErrorStream(true);
            // where the product serves people, clocks change in summer; its own does not
            builder.environment().put("TZ", "Europe/Rome");
            return builder.start();
        }
    }

    private static String found(Pattern pattern, String line, String before) {
        var match = pattern.matcher(line);
        return match.find() ? match.group(1) : before;
    }
}
