package it.concerto.forms;

import it.concerto.forms.filling.Given;
import it.concerto.forms.filling.Names;
import it.concerto.hashing.Sha256;
import it.concerto.time.Rome;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a form was given when it was shown, carried along by the page, so that a change since can be told when the answer
 * comes: of each value that the form reads a fingerprint, which tells a page no more than it shows.
 *
 * @param at when it was shown
 * @param language in which: what a form is given may be words
 */
public record FormReading(Instant at, Locale language, Map<String, String> prints) {

    /** Name of the input that carries it. */
    public static final String INPUT = Names.READING;

    private static final int PRINT_BYTES = 6;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    public static FormReading of(Form form, Map<String, Object> given, Instant at) {
        var prints = new TreeMap<String, String>();
        form.names().forEach(name -> prints.put(name, print(Given.plainValue(given.get(name)))));
        return new FormReading(at, LocaleContextHolder.getLocale(), prints);
    }

    /** Nothing if the page carries none that can be read. */
    public static Optional<FormReading> of(Submission submission) {
        var parts = submission.text(INPUT).split(" ");
        try {
            var prints = Arrays.stream(parts)
                    .skip(1)
                    .map(part -> part.split("=", 2))
                    .filter(part -> part.length == 2)
                    .collect(Collectors.toMap(part -> part[0], part -> part[1], (one, other) -> one));
            var language = Locale.forLanguageTag(parts.length > 1 ? parts[1] : "");
            return Optional.of(new FormReading(Instant.parse(parts[0]), language, prints));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What the page carries in the input {@code _read}. */
    public String text() {
        return prints.entrySet().stream()
                .map(print -> print.getKey() + "=" + print.getValue())
                .collect(Collectors.joining(" ", at + " " + language.toLanguageTag() + " ", ""));
    }

    /**
     * The names whose values are others now, given in the {@link #language} of the reading. A day that was given as today's, and is today's again, has only followed the
     * calendar.
     */
    public Set<String> changedIn(Map<String, Object> given, Instant now) {
        var changed = new TreeSet<String>();
        prints.forEach((name, print) -> {
            var value = Given.plainValue(given.get(name));
            if (!print.equals(print(value)) && !(isDay(value, now) && print.equals(print(day(at))))) {
                changed.add(name);
            }
        });
        return changed;
    }

    private static boolean isDay(@Nullable Object value, Instant now) {
        return day(now).equals(value);
    }

    private static String day(Instant at) {
        return at.atZone(Rome.ZONE).toLocalDate().toString();
    }

    private static String print(@Nullable Object value) {
        return Sha256.of(JSON.writeValueAsString(value)).substring(0, 2 * PRINT_BYTES);
    }
}
