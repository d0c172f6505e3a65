package it.concerto.bench;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole paths of Taranto, from the opening to the publication, against the same models on the engine alone. */
@Tag("bench")
class PathBenchTests {

    @TempDir
    Path folder;

    @Test
    void playsWholePathsOnAFile() throws Exception {
        print("H2 file", SideBySide.onAFile(folder));
    }

    @Test
    void playsWholePathsOnPostgres() throws Exception {
        print("PostgreSQL", SideBySide.onPostgres(folder));
    }

    private static void print(String database, SideBySide played) {
        var ours = played.ours();
        Figures.title("Whole paths of Taranto, " + played.answers() + " tasks each, " + database);
        Figures.line("Concerto, paths per minute", perMinute(ours.paths()));
        played.theirs().forEach((rival, theirs) -> {
            Figures.line("engine " + rival + ", paths per minute", perMinute(theirs.paths()));
            Figures.compare("engine " + rival, ours.paths(), theirs.paths(), 1.5);
            Figures.compare("engine " + rival + ", processor", ours.pathsCpu(), theirs.pathsCpu());
        });
    }

    private static String perMinute(Timings timings) {
        return String.format(Locale.ROOT, "%.1f", 60_000 / timings.median());
    }
}
