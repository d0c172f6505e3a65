package it.concerto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import it.concerto.ledger.Seals;
import it.concerto.ledger.VerifyCommand;
import it.concerto.testing.Ensemble;
import it.concerto.testing.MovableClock;
import it.concerto.testing.PathParts;
import it.concerto.testing.UnzippedCaseFile;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A9: the commands that a case file tells its reader to type do what it says. */
@WholePathTest
class A9CaseFileChecksTests {

    private static final String PATH = "CASARANO-PDZ-V";

    @Autowired
    Ensemble.Stage stage;

    @Autowired
    Seals seals;

    @Autowired
    MovableClock clock;

    @Autowired
    DataSource database;

    @TempDir
    Path folder;

    private Ensemble ensemble;

    @BeforeEach
    void aSealWasMade() {
        ensemble = PathParts.usual(stage, PATH).playUntil("Task_ProposeGuidelines");
        seals.sealAll();
        clock.advance(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @CsvSource({"it, CATENA NUMERO IMPRONTA ISTANTE FIRMA", "en, CHAIN NUMBER HASH INSTANT SIGNATURE"})
    void aSealIsCheckedByTheCommandsOfTheReadme(String language, String places) throws Exception {
        onlyWithOpenssl();
        var file = caseFile(language);
        file.extract(folder);
        var seal = List.of(file.text("registro/sigilli.txt")
                .lines()
                .findFirst()
                .orElseThrow()
                .split(":? "));
        var commands = file.text("LEGGIMI.txt")
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("printf ") || line.startsWith("base64 "))
                .collect(Collectors.joining("\n"));
        assertThat(commands.lines()).hasSize(2);
        for (int place = 0; place < 5; place++) {
            commands = commands.replace(places.split(" ")[place], seal.get(place));
        }

        assertThat(run(commands)).isEqualTo("0 Signature Verified Successfully");
        var other = commands.replace(seal.get(2), "0".repeat(64));
        assertThat(run(other)).isEqualTo("1 Signature Verification Failure");
    }

    @Test
    void theLedgerFitsTheSealsOfTheFile() throws Exception {
        caseFile("it").extract(folder);

        assertThat(verify()).startsWith("0 ").contains("sigilli conservati corrispondono");

        var kept = folder.resolve("registro/sigilli.txt");
        var hash = Files.readString(kept).split(" ")[2].substring(0, 8);
        Files.writeString(kept, Files.readString(kept).replace(hash, "00000000"));
        assertThat(verify()).startsWith("1 ");
    }

    private String verify() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var connection = database.getConnection()) {
            var code = VerifyCommand.run(
                    new String[] {
                        VerifyCommand.NAME,
                        "--public-key=" + folder.resolve("registro/ledger.pub"),
                        "--seals=" + folder.resolve("registro/sigilli.txt"),
                        "--spring.datasource.url=" + connection.getMetaData().getURL(),
                        "--spring.datasource.username="
                                + connection.getMetaData().getUserName()
                    },
                    new PrintStream(out, true, UTF_8));
            return code + " " + out.toString(UTF_8).strip();
        }
    }

    /** Exit code and words. */
    private String run(String commands) throws IOException, InterruptedException {
        var shell = new ProcessBuilder("bash", "-c", commands)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(shell.getInputStream().readAllBytes(), UTF_8).strip();
        return shell.waitFor() + " " + said;
    }

    private static void onlyWithOpenssl() {
        var found = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "openssl")));
        if (!found) {
            assertThat(System.getenv("CI")).as("openssl is missing").isNotEqualTo("true");
            assumeTrue(false, "SEALS OF THE CASE FILE NOT CHECKED: install openssl");
        }
    }

    private UnzippedCaseFile caseFile(String language) throws Exception {
        return UnzippedCaseFile.of(stage.base(), PATH, ensemble.as(ensemble.member("CASARANO_UDPRESP", 0)), language);
    }
}
