package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What browsers run of the studio is what its sources give, byte by byte: it is committed, and nobody else can have written it (ADR 187). */
@Tag("browser")
class FrontendTests {

    private static final Path SOURCES = Path.of("src/main/frontend");
    private static final Path COMMITTED = Path.of("src/main/resources/static/assets");

    @TempDir
    Path folder;

    @Test
    void isBuiltAnewWithTheSameBytes() throws Exception {
        var sources = folder.resolve("frontend");
        copy(sources);
        var isThere = run(sources, npm(), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline");
        if (!isThere) {
            assertThat(System.getenv("CI"))
                    .as("npm has not fetched the libraries")
                    .isNotEqualTo("true");
            assumeTrue(false, "FRONTEND NOT COMPARED: install npm, which fetches what it is made of");
        }

        var built = folder.resolve("assets");
        assertThat(run(sources, "node", "build.mjs", built.toString())).isTrue();

        assertThat(names(built)).isEqualTo(names(COMMITTED));
        for (var name : names(built)) {
            assertThat(built.resolve(name))
                    .as("%s: npm run build", name)
                    .hasSameBinaryContentAs(COMMITTED.resolve(name));
        }
    }

    private static String npm() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win") ? "npm.cmd" : "npm";
    }

    private static void copy(Path target) throws IOException {
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(each -> !each.startsWith(SOURCES.resolve("node_modules")))
                    .toList()) {
                Files.copy(
                        file,
                        Files.createDirectories(target)
                                .resolve(SOURCES.relativize(file).toString()),
                        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private boolean run(Path where, String... command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(List.of(command))
                    .directory(where.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().collect(Collectors.toList());
        }
    }
}
