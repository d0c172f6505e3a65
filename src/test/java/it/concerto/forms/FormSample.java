package it.concerto.forms;

import it.concerto.files.FileRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a form is given and what somebody answers.
 *
 * @param answer files are {@link FileRef}s in lists
 */
record FormSample(Map<String, Object> given, Map<String, Object> answer) {

    /** Both in one, as the viewer opens a form: it knows no difference between them. */
    Map<String, Object> data() {
        return merged(given, answer);
    }

    private static Map<String, Object> merged(Map<?, ?> one, Map<?, ?> other) {
        var data = new LinkedHashMap<String, Object>();
        one.forEach((name, value) -> data.put(name.toString(), value));
        other.forEach((name, value) -> data.merge(name.toString(), seen(value), FormSample::merged));
        return data;
    }

    private static Object merged(Object one, Object other) {
        if (one instanceof Map<?, ?> map && other instanceof Map<?, ?> more) {
            return merged(map, more);
        }
        if (!(one instanceof List<?> rows) || !(other instanceof List<?> more) || !areRows(rows, more)) {
            return other;
        }
        var all = new ArrayList<Object>();
        for (int row = 0; row < rows.size(); row++) {
            all.add(merged((Map<?, ?>) rows.get(row), (Map<?, ?>) more.get(row)));
        }
        return all;
    }

    private static boolean areRows(List<?> rows, List<?> more) {
        return rows.size() == more.size()
                && rows.stream().allMatch(Map.class::isInstance)
                && more.stream().allMatch(Map.class::isInstance);
    }

    /** The viewer knows files by names that begin like this. */
    private static Object seen(Object value) {
        if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof FileRef file) {
            return "files::" + file.name();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(FormSample::seen).toList();
        }
        return value instanceof Map<?, ?> map ? merged(Map.of(), map) : value;
    }
}
