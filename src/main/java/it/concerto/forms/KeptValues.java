package it.concerto.forms;

import it.concerto.files.FileRef;
import it.concerto.forms.filling.Given;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a form was given and what was answered, as text that is kept and read again years later. */
@Component
public class KeptValues {

    private static final Set<String> FILE = Set.of("sha256", "name");

    /** A mapper of its own: what is kept for years follows no setting of the pages. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    /** As JSON: nothing but text, exact numbers, booleans, lists, maps and files by hash and name. */
    public String write(Map<String, ?> values) {
        return JSON.writeValueAsString(Given.plain(values));
    }

    /** What {@link #write} has written; files are files again. */
    public Map<String, Object> read(String json) {
        Map<String, Object> written = JSON.readValue(json, VALUES);
        return restored(written);
    }

    /** The files among the values, in their order. */
    public static List<FileRef> files(Map<String, Object> values) {
        var found = new ArrayList<FileRef>();
        collect(values, found);
        return found;
    }

    private static Map<String, Object> restored(Map<?, ?> written) {
        var values = new LinkedHashMap<String, Object>();
        written.forEach((name, value) -> {
            var restored = restored(value);
            if (restored != null) {
                values.put(name.toString(), restored);
            }
        });
        return values;
    }

    private static @Nullable Object restored(@Nullable Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(KeptValues::restored).toList();
        }
        if (value instanceof Map<?, ?> map) {
            return map.keySet().equals(FILE)
                    ? new FileRef(String.valueOf(map.get("sha256")), String.valueOf(map.get("name")))
                    : restored(map);
        }
        return value;
    }

    private static void collect(@Nullable Object value, List<FileRef> found) {
        if (value instanceof FileRef file) {
            found.add(file);
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(inner -> collect(inner, found));
        } else if (value instanceof Collection<?> several) {
            several.forEach(inner -> collect(inner, found));
        }
    }
}
