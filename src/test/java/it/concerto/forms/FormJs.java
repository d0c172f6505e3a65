package it.concerto.forms;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The real form-js, as its authors publish it: npm fetches it for the tests, nothing of it is in this repository. */
final class FormJs {

    private static final String VERSION = "1.23.0";
    private static final String INTEGRITY =
            "C5IQiejaeBv5rhhpr9DuyCaPcV8iRAhu0kXxA4RoLgp0l4dwOaqLWm1T8Blw99morRlIGadQoQZaVUE9C/pN3w==";
    private static final Path FOLDER = Path.of("target/form-js");
    private static final Path PACKAGE = FOLDER.resolve("bpmn-io-form-js-" + VERSION + ".tgz");

    private FormJs() {}

    /** The script of the viewer; where npm cannot fetch it the test fails in CI and is skipped, saying so, elsewhere. */
    static synchronized String viewer() {
        try {
            if (!Files.exists(PACKAGE)) {
                Files.createDirectories(FOLDER);
                fetch();
            }
            return Files.exists(PACKAGE) ? entry("package/dist/form-viewer.umd.js") : missing();
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String missing() {
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("npm has not fetched form-js " + VERSION);
        }
        assumeTrue(false, "VIEWER TESTS SKIPPED: install npm, which fetches form-js " + VERSION);
        return "";
    }

    private static void fetch() throws IOException {
        var windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win");
        var pack = List.of(
                windows ? "npm.cmd" : "npm",
                "pack",
                "@bpmn-io/form-js@" + VERSION,
                "--prefer-offline",
                "--pack-destination",
                FOLDER.toString());
        try {
            var npm = new ProcessBuilder(pack)
                    .redirectErrorStream(true)
                    .redirectOutput(FOLDER.resolve("npm.log").toFile())
                    .start();
            if (!npm.waitFor(2, TimeUnit.MINUTES)) {
                npm.destroyForcibly();
            }
        } catch (IOException e) {
            Files.writeString(FOLDER.resolve("npm.log"), "No npm: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was published, and nothing else, runs in the browser. */
    private static String entry(String name) throws IOException, GeneralSecurityException {
        var bytes = Files.readAllBytes(PACKAGE);
        var hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-512").digest(bytes));
        if (!hash.equals(INTEGRITY)) {
            Files.delete(PACKAGE);
            throw new AssertionError("Not form-js " + VERSION + " as it was published: sha512-" + hash);
        }
        try (var tar = new TarArchiveInputStream(
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(PACKAGE))))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(tar.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("form-js has no " + name);
    }
}
