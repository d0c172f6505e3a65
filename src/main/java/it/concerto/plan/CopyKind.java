package it.concerto.plan;

import it.concerto.path.PathId;
import java.util.Optional;
import java.util.stream.Stream;

/** What is made of a frozen version besides the paper itself. */
public enum CopyKind {
    /** The paper, to be printed and kept: tagged PDF/A. */
    PDF("pdf", "piano-di-zona-%s-v%d.pdf"),
    /** The financial frame as a table of numbers. */
    FRAME("quadro", "quadro-finanziario-%s-v%d.csv"),
    /** The sheets with what they cost, as a table. */
    SHEETS("schede", "schede-%s-v%d.csv");

    private final String word;
    private final String file;

    CopyKind(String word, String file) {
        this.word = word;
        this.file = file;
    }

    /** How addresses of pages name it. */
    public String word() {
        return word;
    }

    /** The kind that an address names. */
    public static Optional<CopyKind> named(String word) {
        return Stream.of(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    String file(PathId path, int version) {
        return file.formatted(path, version);
    }
}
