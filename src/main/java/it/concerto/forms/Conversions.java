package it.concerto.forms;

import it.concerto.files.FileRef;
import it.concerto.forms.filling.Dates;
import it.concerto.time.Rome;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** From the value of one answer to the type a record wants. */
final class Conversions {

    private static final Map<Class<?>, Function<Object, Object>> KNOWN = Map.ofEntries(
            Map.entry(String.class, Conversions::text),
            Map.entry(BigDecimal.class, Conversions::number),
            Map.entry(int.class, value -> number(value).intValueExact()),
            Map.entry(Integer.class, value -> number(value).intValueExact()),
            Map.entry(long.class, value -> number(value).longValueExact()),
            Map.entry(Long.class, value -> number(value).longValueExact()),
            Map.entry(boolean.class, Conversions::truth),
            Map.entry(Boolean.class, Conversions::truth),
            Map.entry(LocalDate.class, value -> LocalDate.parse(text(value))),
            Map.entry(LocalTime.class, value -> LocalTime.parse(text(value))),
            Map.entry(LocalDateTime.class, value -> Dates.local(text(value))),
            Map.entry(
                    Instant.class,
                    value -> Dates.local(text(value)).atZone(Rome.ZONE).toInstant()));

    private Conversions() {}

    /** Type of the elements if the type is a list, else null. */
    static @Nullable Type elementOf(Type type) {
        return type instanceof ParameterizedType list && list.getRawType() == List.class
                ? list.getActualTypeArguments()[0]
                : null;
    }

    static @Nullable Object convert(Class<?> type, @Nullable Object answer) {
        if (type == FileRef.class && answer instanceof List<?> files) {
            return files.isEmpty() ? null : files.get(0);
        }
        if (answer == null) {
            if (type.isPrimitive() && type != boolean.class) {
                throw new IllegalArgumentException("unanswered");
            }
            return type == boolean.class ? false : null;
        }
        if (type.isInstance(answer)) {
            return answer;
        }
        var known = KNOWN.get(type);
        if (known != null) {
            return known.apply(answer);
        }
        return type.isEnum() ? constant(type, text(answer)) : named(type, text(answer));
    }

    /** Whether some text becomes a value of the type. */
    static boolean takesText(Class<?> type) {
        return type == String.class || type == Object.class || type.isEnum() || factory(type) != null;
    }

    private static Object constant(Class<?> type, String name) {
        for (var constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(type.getSimpleName() + " has no " + name);
    }

    private static Object named(Class<?> type, String text) {
        var factory = factory(type);
        if (factory == null) {
            throw new IllegalArgumentException("no way from text to " + type.getName());
        }
        try {
            return factory.invoke(null, text);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type.getSimpleName() + " refuses the text", e);
        }
    }

    private static @Nullable Method factory(Class<?> type) {
        try {
            var of = type.getMethod("of", String.class);
            return Modifier.isStatic(of.getModifiers()) && type.isAssignableFrom(of.getReturnType()) ? of : null;
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static BigDecimal number(Object value) {
        return value instanceof BigDecimal number ? number : new BigDecimal(value.toString());
    }

    private static Boolean truth(Object value) {
        return switch (value.toString()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }
}
