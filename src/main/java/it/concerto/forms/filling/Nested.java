package it.concerto.forms.filling;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values inside maps inside maps. */
public final class Nested {

    private Nested() {}

    /** The value the names lead to, or null. */
    public static @Nullable Object get(@Nullable Object from, Collection<String> key) {
        var value = from;
        for (var name : key) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return value;
    }

    /** Puts a value where the names lead, making maps on the way; null takes the value away. */
    @SuppressWarnings("unchecked")
    public static void put(Map<String, @Nullable Object> into, List<String> key, @Nullable Object value) {
        var map = into;
        for (var name : key.subList(0, key.size() - 1)) {
            var inner = map.get(name);
            var copy = inner instanceof LinkedHashMap<?, ?> same
                    ? (Map<String, @Nullable Object>) same
                    : new LinkedHashMap<String, @Nullable Object>();
            map.put(name, copy);
            map = copy;
        }
        if (value == null) {
            map.remove(key.get(key.size() - 1));
        } else {
            map.put(key.get(key.size() - 1), value);
        }
    }
}
