package it.concerto.path;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** An hour as Italian acts write it: {@code 9,30}, {@code 12.00}, {@code 9:00}, {@code ore 17}. */
public final class ItalianHour {

    private static final Pattern SHAPE = Pattern.compile("(?:h\\.?|ore)?\\s*([01]?\\d|2[0-3])(?:[,.:]([0-5]\\d))?");

    private ItalianHour() {}

    public static Optional<LocalTime> of(String text) {
        var hour = SHAPE.matcher(text.strip().toLowerCase());
        if (!hour.matches()) {
            return Optional.empty();
        }
        var minutes = hour.group(2) == null ? 0 : Integer.parseInt(hour.group(2));
        return Optional.of(LocalTime.of(Integer.parseInt(hour.group(1)), minutes));
    }
}
