package it.concerto.audit.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A page of a table of facts.
 *
 * @param title message key
 * @param heads message keys
 * @param more whether there are rows after these
 */
public record FactPage(String title, List<String> heads, List<List<Cell>> rows, boolean more) {

    /** With the names of those whose usernames stand in the column; others stay as they are. */
    FactPage withNames(int column, Map<String, String> names) {
        var named = rows.stream()
                .map(row -> {
                    var cells = new ArrayList<>(row);
                    cells.set(column, row.get(column).named(names));
                    return List.copyOf(cells);
                })
                .toList();
        return new FactPage(title, heads, named, more);
    }
}
