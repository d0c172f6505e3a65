package it.concerto.forms.filling;

import it.concerto.files.FileRef;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What modules give a form, made of nothing but text, exact numbers, booleans, lists, maps and files. */
public final class Given {

    private Given() {}

    public static Map<String, @Nullable Object> plain(Map<String, ?> given) {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        given.forEach((name, value) -> plain.put(name, plainValue(value)));
        return plain;
    }

    /** One value, of the same few kinds. */
    public static @Nullable Object plainValue(@Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Boolean || value instanceof FileRef) {
            return value;
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString());
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Optional<?> optional) {
            return plainValue(optional.orElse(null));
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(Given::plainValue).toList();
        }
        if (value instanceof Map<?, ?> map) {
            var plain = new LinkedHashMap<String, @Nullable Object>();
            map.forEach((name, inner) -> plain.put(name.toString(), plainValue(inner)));
            return plain;
        }
        return value instanceof Record row ? plain(row) : value.toString();
    }

    /** A record of one component is a name for its value, like the code of an Ambito. */
    private static @Nullable Object plain(Record row) {
        var components = row.getClass().getRecordComponents();
        if (components.length == 1) {
            return row.toString().startsWith(row.getClass().getSimpleName() + "[")
                    ? plainValue(read(row, components[0]))
                    : row.toString();
        }
        var plain = new LinkedHashMap<String, @Nullable Object>();
        for (var component : components) {
            plain.put(component.getName(), plainValue(read(row, component)));
        }
        return plain;
    }

    private static @Nullable Object read(Record row, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "A form cannot be given " + row.getClass().getName(), e);
        }
    }

    /** As expressions see it: they know a file by its name. */
    static @Nullable Object seen(@Nullable Object value) {
        if (value instanceof FileRef file) {
            return file.name();
        }
        return value instanceof Collection<?> several
                ? several.stream().map(Given::seen).toList()
                : value;
    }
}
