package it.concerto.audit.conformance;

import java.util.stream.Stream;

/** Which runs somebody wants to see. */
public enum Outcome {
    ALL(""),
    CONFORMING("conformi"),
    DEVIATING("scostamenti");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /** What it is called in addresses. */
    public String word() {
        return word;
    }

    /** All for a word that is none. */
    public static Outcome called(String word) {
        return Stream.of(values())
                .filter(one -> one.word.equals(word))
                .findFirst()
                .orElse(ALL);
    }

    boolean wants(CheckedRun run) {
        return this == ALL || run.conforms() == (this == CONFORMING);
    }
}
