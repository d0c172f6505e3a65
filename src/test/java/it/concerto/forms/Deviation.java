package it.concerto.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;

/**
 * Where the server or the viewer comes to something else than expected, and why that may stay so.
 *
 * @param side {@code server} or {@code viewer}
 */
record Deviation(String id, String side, Object value, String reason) {

    static List<Deviation> all() {
        return FormExpression.JSON.readValue(
                Path.of("src/test/resources/o2/deviations.json"), new TypeReference<>() {});
    }

    /** The side and what it was asked for: a value, a rule, a form. */
    String asked() {
        return side + " " + id.split("[- ]")[0];
    }

    /** What a side may say that is not what the others say, by what it was asked. */
    static Map<String, Object> of(String side, Predicate<String> ids) {
        return all().stream()
                .filter(deviation -> deviation.side().equals(side) && ids.test(deviation.id()))
                .collect(Collectors.toMap(
                        Deviation::id, deviation -> plain(deviation.value()), (one, other) -> one, LinkedHashMap::new));
    }

    /** Both ways: nothing deviates that is not listed, and what is listed still deviates. */
    static void assertListed(String side, Predicate<String> ids, Map<String, Object> found) {
        assertThat(found)
                .as("deviations of the %s; those that may be stand in o2/deviations.json with their reason", side)
                .isEqualTo(of(side, ids));
    }

    /** The same for equal values: numbers without their scale, nothing as the word. */
    static Object plain(Object value) {
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Deviation::plain).toList();
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .filter(entry -> entry.getValue() != null)
                    .collect(Collectors.toMap(entry -> entry.getKey().toString(), entry -> plain(entry.getValue())));
        }
        return value == null ? "null" : value;
    }
}
