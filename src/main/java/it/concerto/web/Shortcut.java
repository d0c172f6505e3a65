package it.concerto.web;

import java.util.List;

/**
 * A key that does something by itself, as {@code static/js/shortcuts.js} reads it.
 *
 * @param does what it does, the end of a message key
 * @param joint how its keys belong together, the end of a message key: one {@code then} the other, or one {@code or} the other
 */
record Shortcut(String does, String joint, List<String> keys) {

    /** Where they work, in the order of the page. */
    static final List<Place> PLACES = List.of(
            new Place(
                    "everywhere",
                    List.of(
                            key("help", "?"),
                            key("search", "/"),
                            sequence("desk", "g", "a"),
                            sequence("paths", "g", "p"),
                            sequence("mail", "g", "m"))),
            new Place(
                    "lists",
                    List.of(
                            key("next", "j"),
                            key("previous", "k"),
                            new Shortcut("open", "or", List.of("o", "↵")),
                            key("choose", "x"),
                            key("claim", "c"))),
            new Place("task", List.of(key("claimThis", "c"), key("back", "u"))));

    /** Keys that work on the same pages. */
    record Place(String name, List<Shortcut> shortcuts) {}

    private static Shortcut key(String does, String key) {
        return new Shortcut(does, "or", List.of(key));
    }

    private static Shortcut sequence(String does, String... keys) {
        return new Shortcut(does, "then", List.of(keys));
    }
}
