package it.concerto.notifications;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Writes the values of a letter as people in Italy read them. */
final class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ITALIAN);
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, 'ore' HH:mm", Locale.ITALIAN);

    private Wording() {}

    static Map<String, Object> of(Map<String, Object> content) {
        var words = new LinkedHashMap<String, Object>();
        content.forEach((key, value) -> words.put(key, word(value)));
        return words;
    }

    private static Object word(Object value) {
        if (value instanceof LocalDate day) {
            return DAY.format(day);
        }
        if (value instanceof LocalDateTime instant) {
            return HOUR.format(instant);
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(Wording::word).toList();
        }
        return value.toString();
    }
}
