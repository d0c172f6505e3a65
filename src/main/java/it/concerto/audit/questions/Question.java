package it.concerto.audit.questions;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The ten questions that an auditor has about a path (domain 3.o), in the order in which they are asked. */
public enum Question {
    /** Was every area discussed with everybody who is entitled to it? */
    AREAS("aree"),
    /** Was anybody treated differently for being late? */
    LATENESS("tardive", DebateFacts.RECEIVED),
    /** Had the body its quorum, and who voted what? */
    VOTES("voti", DebateFacts.ITEMS, DebateFacts.BALLOTS),
    /** Were opinions given before the vote? */
    OPINIONS("pareri", DebateFacts.OPINIONS, DebateFacts.ITEM_OPINIONS, DebateFacts.ACTS),
    /** Is the plan that was voted the one that was published? */
    VERSIONS("versioni", PlanFacts.HASHES),
    /** What became of each proposal? */
    PROPOSALS("proposte", DebateFacts.PROPOSALS),
    /** Which deadlines were missed, by how long, why? */
    DEADLINES("scadenze", PlanFacts.DUE_DATES),
    /** Who saw personal data? The register of accesses has a page of its own. */
    ACCESS("accessi"),
    /** Which version of the models ran? */
    MODELS("modelli", PlanFacts.MODELS),
    /** Where did the euro go? */
    MONEY("fondi", PlanFacts.FUNDS, PlanFacts.SHEETS);

    private final String word;
    private final List<Facts> facts;

    Question(String word, Facts... facts) {
        this.word = word;
        this.facts = List.of(facts);
    }

    /** What it is called in addresses. */
    public String word() {
        return word;
    }

    /** The address of its answer for a path. */
    public String address(String path) {
        return this == ACCESS ? "/percorsi/" + path + "/accessi" : "/percorsi/" + path + "/domande/" + word;
    }

    List<Facts> facts() {
        return facts;
    }

    /** The question with an answer below the page of questions. */
    public static Optional<Question> called(String word) {
        return Stream.of(values())
                .filter(one -> one != ACCESS && one.word.equals(word))
                .findFirst();
    }
}
