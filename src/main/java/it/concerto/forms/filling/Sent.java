package it.concerto.forms.filling;

import it.concerto.files.FileRef;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was sent, as the filling reads it.
 *
 * @param files the files of each input, those kept from an earlier look included
 * @param fromPage whether it comes from a page of ours; then {@code shown} says which conditional inputs the page had
 */
public record Sent(
        Map<String, List<String>> fields, Map<String, List<FileRef>> files, boolean fromPage, Set<String> shown) {

    List<String> texts(String path) {
        return fields.getOrDefault(path, List.of());
    }

    List<FileRef> files(String path) {
        return files.getOrDefault(path, List.of());
    }

    boolean hasRows(String list) {
        return fields.containsKey(list + Names.ROWS);
    }

    /** How many rows of a list were sent. */
    int rows(String list) {
        return number(list + Names.ROWS, 0);
    }

    /** Which of the given rows a row was: pages say it, programs send the rows in their order. */
    int origin(String row, int index) {
        return fromPage ? number(row + Names.ORIGIN, -1) : index;
    }

    private int number(String name, int otherwise) {
        try {
            return Math.max(otherwise, Integer.parseInt(String.join("", texts(name))));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
