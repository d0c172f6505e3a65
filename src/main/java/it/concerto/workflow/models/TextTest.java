package it.concerto.workflow.models;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a rule of a decision table asks of a text.
 *
 * @param anyBut whether it is any text but these; with none of them any at all
 */
record TextTest(Set<String> texts, boolean anyBut) {

    static final Reason EXPECTED = Reason.expected("test");

    private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]*)\"");
    private static final String TEXTS = TEXT + "(?:\\s*,\\s*" + TEXT + ")*";
    private static final Pattern SHAPE =
            Pattern.compile("(?<any>-?)|(?<some>" + TEXTS + ")|not\\(\\s*" + TEXTS + "\\s*\\)");

    /** Empty if it is nothing that the engine would read so. */
    static Optional<TextTest> of(String entry) {
        var shape = SHAPE.matcher(entry);
        if (!shape.matches()) {
            return Optional.empty();
        }
        var texts = TEXT.matcher(entry).results().map(text -> text.group(1)).collect(Collectors.toSet());
        return Optional.of(new TextTest(texts, shape.group("some") == null));
    }

    /** @param text null for whatever it may be */
    boolean admits(@Nullable String text) {
        return text == null ? anyBut && texts.isEmpty() : anyBut != texts.contains(text);
    }
}
