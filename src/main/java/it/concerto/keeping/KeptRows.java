package it.concerto.keeping;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table that go together.
 *
 * @param kind what people call them: the key of a message below {@code retention.kind}
 * @param which condition that tells the rows of the path {@code :path}; what came into being since {@code :until} is kept, where rows
 *     still come after a path has ended
 * @param emptied what is set in rows that remain without what is personal; null if the rows go. The condition is no longer
 *     true of a row that was emptied
 * @param foundAs the kind under which the search finds them by their first key column; null for what is not looked for
 */
public record KeptRows(
        String kind, Span span, String table, String which, @Nullable String emptied, @Nullable String foundAs) {

    /** Of a table whose index begins with the Ambito: asked for the path alone it would be read to its end. */
    private static final String BY_INDEX =
            "ambito = (select p.ambito from cz_path p where p.id = :path) and path = :path";

    /** Of a table with a path of its own that is found by Ambito and path. */
    public static KeptRows byAmbito(String kind, Span span, String table) {
        return where(kind, span, table, BY_INDEX);
    }

    /** What came into being since is kept: rows still come after a path has ended. */
    public KeptRows before(String column) {
        return new KeptRows(kind, span, table, which + " and " + column + " < :until", emptied, foundAs);
    }

    /** Of a table with a path of its own. */
    public static KeptRows of(String kind, Span span, String table) {
        return where(kind, span, table, "path = :path");
    }

    public static KeptRows where(String kind, Span span, String table, String which) {
        return new KeptRows(kind, span, table, which, null, null);
    }

    public KeptRows emptying(String columns) {
        return new KeptRows(kind, span, table, which, columns, foundAs);
    }

    public KeptRows foundAs(String searched) {
        return new KeptRows(kind, span, table, which, emptied, searched);
    }

    /** Unique in the product: rows of one table may be emptied first and go later. */
    public String name() {
        return emptied == null ? table : table + " (" + span.name().toLowerCase(Locale.ROOT) + ")";
    }
}
