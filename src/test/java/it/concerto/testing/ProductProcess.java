package it.concerto.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The product with its demonstration in a process of its own, on a file, as a newcomer starts it. */
public final class ProductProcess implements AutoCloseable {

    private static final Pattern OPEN = Pattern.compile("Tomcat started on port (\\d+)");

    private final Process process;
    private final ConcurrentLinkedQueue<String> said = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<String> port = new CompletableFuture<>();

    private ProductProcess(Process process) {
        this.process = process;
    }

    /** @param folder of the database {@code concerto} and of the files */
    public static ProductProcess start(Path folder) throws Exception {
        var process = builder(
                        "--spring.profiles.active=demo",
                        "--server.port=0",
                        "--spring.datasource.url=" + url(folder)
                                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=512",
                        "--concerto.files.directory=" + folder.resolve("files"))
                .start();
        var product = new ProductProcess(process);
        new Thread(product::listen, "product").start();
        try {
            product.port.get(120, TimeUnit.SECONDS);
        } catch (Exception e) {
            process.destroyForcibly();
            throw e;
        }
        return product;
    }

    /** A start that came to nothing. */
    public record Failure(int exit, List<String> said) {}

    /**
     * Starts it as an installation does, without the demonstration, and waits for its end.
     *
     * @param folder where it runs
     * @param settings variables of its environment
     */
    public static Failure failing(Path folder, Map<String, String> settings) throws Exception {
        var output = folder.resolve("output");
        var builder = builder("--server.port=0").directory(folder.toFile()).redirectOutput(output.toFile());
        builder.environment().putAll(settings);
        var process = builder.start();
        try {
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                throw new AssertionError(Files.readString(output));
            }
            return new Failure(process.exitValue(), Files.readAllLines(output));
        } finally {
            process.destroyForcibly();
        }
    }

    private static ProcessBuilder builder(String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                classes(),
                "it.concerto.ConcertoApplication"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    /** Address of the database file, without the product's settings. */
    public static String url(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("concerto");
    }

    /** What a start of the product finds, without what tests bring. */
    private static String classes() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .filter(entry -> !Path.of(entry).getFileName().toString().contains("-test-"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void listen() {
        try (var output = process.inputReader()) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                said.add(line);
                var open = OPEN.matcher(line);
                if (open.find()) {
                    port.complete(open.group(1));
                }
            }
        } catch (IOException e) {
            said.add(e.toString());
        }
        port.completeExceptionally(new AssertionError(String.join("\n", said)));
    }

    public String address() {
        return "http://localhost:" + port.join();
    }

    /** Everything that it has written to its log. */
    public List<String> log() {
        return List.copyOf(said);
    }

    /** {@code kill -9}: no thread of it does anything any more. */
    public void kill() {
        process.toHandle().destroyForcibly();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
