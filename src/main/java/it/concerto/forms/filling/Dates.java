package it.concerto.forms.filling;

import it.concerto.forms.schema.DateRules;
import it.concerto.time.Rome;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates and times as browsers send them and as Italians write them; always in the time of Rome. */
public final class Dates {

    private static final DateTimeFormatter ITALIAN =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private static final Pattern OFFSET = Pattern.compile(".*T.*(Z|[+-]\\d\\d:?\\d\\d)(\\[.*])?");

    private Dates() {}

    /** Longer than any date with its time and zone: what expressions and parsers never get to see costs nothing. */
    private static final int LONGEST = 64;

    /** The years that databases and calendars have in common. */
    private static final int LAST_YEAR = 9999;

    /** ISO text of what was typed, e.g. {@code 2022-06-08T12:00}. */
    static Reading read(DateRules rules, List<String> texts, String text) {
        try {
            return switch (rules.kind()) {
                case DATE -> Reading.of(texts, date(text).toString());
                case TIME -> Reading.of(texts, time(text).toString());
                case DATETIME -> {
                    var local = local(text);
                    yield Rome.ZONE.getRules().getValidOffsets(local).isEmpty()
                            ? Reading.fault(texts, "forms.error.noSuchTime")
                            : Reading.of(texts, serialised(local, rules.zone()));
                }
            };
        } catch (DateTimeException e) {
            return Reading.fault(texts, "forms.error." + rules.kind().name().toLowerCase(Locale.ROOT));
        }
    }

    /** What the form was given, as the same ISO text; null if it is no date. */
    static @Nullable String given(DateRules rules, @Nullable Object value) {
        if (value == null || value.toString().isBlank()) {
            return null;
        }
        var text = value instanceof Instant instant
                ? instant.atZone(Rome.ZONE).toLocalDateTime().toString()
                : value.toString();
        return read(rules, List.of(), text).value() instanceof String iso ? iso : null;
    }

    /** The ISO text without its zone, as inputs of browsers want it. */
    static String typed(DateRules rules, String iso) {
        return rules.kind() == DateRules.Kind.DATETIME ? local(iso).toString() : iso;
    }

    private static LocalDate date(String text) {
        return text.length() > 10 ? local(text).toLocalDate() : day(text);
    }

    private static LocalDate day(String text) {
        return inCalendar(text.contains("/") ? LocalDate.parse(text, ITALIAN) : LocalDate.parse(text));
    }

    private static LocalDate inCalendar(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("No year of the calendar: " + day.getYear());
        }
        return day;
    }

    private static LocalTime time(String text) {
        return LocalTime.parse(text.length() == 4 ? "0" + text : text).truncatedTo(ChronoUnit.SECONDS);
    }

    /** @param text with or without zone, date and time parted by {@code T} or a blank */
    public static LocalDateTime local(String text) {
        if (text.length() > LONGEST) {
            throw new DateTimeException("Longer than a date and its time");
        }
        if (OFFSET.matcher(text).matches()) {
            var zoned = text.endsWith("]")
                    ? ZonedDateTime.parse(text)
                    : OffsetDateTime.parse(text).toZonedDateTime();
            var local = zoned.withZoneSameInstant(Rome.ZONE).toLocalDateTime();
            return inCalendar(local.toLocalDate()).atTime(local.toLocalTime());
        }
        var parts = text.split("[T ]+", 2);
        return day(parts[0]).atTime(time(parts.length == 2 ? parts[1] : ""));
    }

    private static String serialised(LocalDateTime local, DateRules.Zone zone) {
        return switch (zone) {
            case NONE -> local.toString();
            case OFFSET -> local.atZone(Rome.ZONE).toOffsetDateTime().toString();
            case UTC ->
                local.atZone(Rome.ZONE)
                        .withZoneSameInstant(ZoneOffset.UTC)
                        .toOffsetDateTime()
                        .toString();
        };
    }
}
