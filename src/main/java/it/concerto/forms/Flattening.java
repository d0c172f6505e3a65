package it.concerto.forms;

import it.concerto.files.FileRef;
import it.concerto.forms.filling.Names;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns nested values into the flat names and texts a browser would send. */
final class Flattening {

    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final Map<String, List<FileRef>> files = new LinkedHashMap<>();

    private Flattening() {}

    static Submission of(Map<String, ?> values) {
        var flattening = new Flattening();
        values.forEach(flattening::put);
        return new Submission(flattening.fields, flattening.files, List.of());
    }

    private void put(String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> put(path + "." + key, inner));
        } else if (value instanceof List<?> list) {
            putAll(path, list);
        } else if (value instanceof FileRef file) {
            files.computeIfAbsent(path, p -> new ArrayList<>()).add(file);
        } else if (value != null) {
            fields.computeIfAbsent(path, p -> new ArrayList<>()).add(text(value));
        }
    }

    private void putAll(String path, List<?> list) {
        if (list.stream().noneMatch(Map.class::isInstance)) {
            list.forEach(element -> put(path, element));
            return;
        }
        fields.put(path + Names.ROWS, List.of(String.valueOf(list.size())));
        for (int row = 0; row < list.size(); row++) {
            put(path + "." + row, list.get(row));
        }
    }

    /** The Italian comma makes a decimal number unambiguous: {@code 1.234} would be a thousand and more. */
    private static String text(Object value) {
        return value instanceof Number number
                ? new BigDecimal(number.toString()).toPlainString().replace('.', ',')
                : value.toString();
    }
}
