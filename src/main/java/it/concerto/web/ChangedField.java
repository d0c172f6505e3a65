package it.concerto.web;

import it.concerto.workflow.LoggedEvent;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One change of one thing (A2).
 *
 * @param event by which it came about
 * @param label of the field; empty for a deed, which says itself what it changed
 * @param before what stood there, in words
 * @param after what stands there since, in words
 */
record ChangedField(LoggedEvent event, String label, List<String> before, List<String> after) {

    /** Whether the field, or one of the two values, holds a text in whatever letters. */
    boolean says(String text) {
        var wanted = text.toLowerCase(Locale.ROOT);
        return Stream.of(Stream.of(label), before.stream(), after.stream())
                .flatMap(words -> words)
                .anyMatch(words -> words.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
