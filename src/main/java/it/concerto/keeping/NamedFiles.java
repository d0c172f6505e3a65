package it.concerto.keeping;

/**
 * A column that names files by their SHA-256.
 *
 * @param within whether the hashes stand within a text, as in answers
 */
public record NamedFiles(String table, String column, boolean within) {

    public static NamedFiles in(String table, String column) {
        return new NamedFiles(table, column, false);
    }

    public static NamedFiles within(String table, String column) {
        return new NamedFiles(table, column, true);
    }
}
