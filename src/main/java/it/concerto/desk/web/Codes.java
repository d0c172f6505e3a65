package it.concerto.desk.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a choice is called in an address, in the order in which it is offered. */
final class Codes<T> {

    private final Map<String, T> values = new LinkedHashMap<>();

    Codes<T> with(String code, T value) {
        values.put(code, value);
        return this;
    }

    Set<String> all() {
        return values.keySet();
    }

    @Nullable T value(String code) {
        return values.get(code);
    }

    String of(T value) {
        return values.entrySet().stream()
                .filter(entry -> entry.getValue().equals(value))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
