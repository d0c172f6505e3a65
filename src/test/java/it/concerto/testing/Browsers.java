package it.concerto.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The real browser of a test run: an installed one, else one that Playwright fetches, else Debian's package. */
public final class Browsers {

    private static final List<String> INSTALLED = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/microsoft-edge",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
            "C:/Program Files/Google/Chrome/Application/chrome.exe",
            "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe");

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static Browser shared;
    private static LaunchOptions how = options();

    private Browsers() {}

    /** The browser, started at the first call; without any the test fails in CI and is skipped, saying so, elsewhere. */
    public static synchronized Browser shared() {
        if (shared == null) {
            shared = installed()
                    .or(Browsers::fetchedByPlaywright)
                    .or(Browsers::fromDebian)
                    .orElse(null);
        }
        if (shared == null && "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("No browser for the browser tests");
        }
        Assumptions.assumeTrue(
                shared != null, "BROWSER TESTS SKIPPED: install Chromium, Chrome or Edge, or set -Dbrowser.path");
        return shared;
    }

    /**
     * One more of the same, for a test that ends it by force or sets it up otherwise.
     *
     * @param without switches that Playwright sets and this one does without
     */
    public static Browser another(String... without) {
        var type = shared().browserType();
        var like = options().setIgnoreDefaultArgs(List.of(without));
        like.executablePath = how.executablePath;
        return type.launch(like);
    }

    private static Optional<Browser> installed() {
        return Stream.concat(Stream.ofNullable(System.getProperty("browser.path")), INSTALLED.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .map(path -> start(false).launch(how = options().setExecutablePath(path)));
    }

    private static Optional<Browser> fetchedByPlaywright() {
        try {
            return Optional.of(start(true).launch(options()));
        } catch (PlaywrightException e) {
            return Optional.empty();
        }
    }

    private static Optional<Browser> fromDebian() {
        if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        try {
            // one after the other: the other JVM of the run may want it too
            var install = new ProcessBuilder(
                            "flock",
                            "target",
                            "sh",
                            "-c",
                            "apt-get update && apt-get install -y --no-install-recommends chromium")
                    .inheritIO()
                    .start();
            return install.waitFor(5, TimeUnit.MINUTES) && install.exitValue() == 0 ? installed() : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static BrowserType start(boolean mayDownload) {
        return Playwright.create(new Playwright.CreateOptions()
                        .setEnv(mayDownload ? Map.of() : Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium();
    }

    private static LaunchOptions options() {
        return new LaunchOptions().setArgs(QUIET);
    }
}
