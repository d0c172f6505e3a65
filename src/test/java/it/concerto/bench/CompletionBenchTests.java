package it.concerto.bench;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Completing a task: the answer is judged and kept, its module takes it, the engine moves on, history, inbox and mails are
 * written, all in one transaction; against the engine's own complete with the same variables, task by task of whole paths.
 */
@Tag("bench")
class CompletionBenchTests {

    @TempDir
    Path folder;

    @Test
    void completesOnAFile() throws Exception {
        print("H2 file", SideBySide.onAFile(folder));
    }

    @Test
    void completesOnPostgres() throws Exception {
        print("PostgreSQL", SideBySide.onPostgres(folder));
    }

    private static void print(String database, SideBySide played) {
        var ours = played.ours();
        Figures.title("Completing each of the " + played.answers() + " tasks of a path of Taranto, " + database);
        Figures.line("Concerto, completions per second", perSecond(ours.completions()));
        played.theirs().forEach((rival, theirs) -> {
            Figures.line("engine " + rival + ", completions per second", perSecond(theirs.completions()));
            Figures.compare("mean of a path, engine " + rival, ours.completions(), theirs.completions(), 1.5);
            Figures.compare("each, engine " + rival, ours.each(), theirs.each());
            Figures.compare("processor, engine " + rival, ours.completionsCpu(), theirs.completionsCpu());
        });
    }

    private static String perSecond(Timings timings) {
        return String.format(Locale.ROOT, "%.0f", 1_000 / timings.median());
    }
}
