package it.concerto.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.stream.Stream;

/** Instants as acts write them, by the clocks of Europe/Rome. */
public final class Rome {

    public static final ZoneId ZONE = ZoneId.of("Europe/Rome");

    private Rome() {}

    public static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZONE);
    }

    /** The last instant of the minute: a deadline at 12:00 includes 12:00:59.999 (BR-22). */
    public static Instant endOfMinute(LocalDateTime minute) {
        return minute.withSecond(59).withNano(999_000_000).atZone(ZONE).toInstant();
    }

    /** The minute that an instant lies in, as a deadline is written. */
    public static LocalDateTime minute(Instant instant) {
        return local(instant).withSecond(0).withNano(0);
    }

    /**
     * The first instant after another at which the clocks show the time; where they jump over it, in March, the moment of the
     * jump; where they show it twice, in October, each time counts.
     */
    public static Instant next(Instant after, LocalTime time) {
        var today = local(after).toLocalDate();
        return Stream.of(today, today.plusDays(1))
                .flatMap(day -> moments(day.atTime(time)))
                .filter(moment -> moment.isAfter(after))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Stream<Instant> moments(LocalDateTime shown) {
        var rules = ZONE.getRules();
        var jump = rules.getTransition(shown);
        return jump != null && jump.isGap()
                ? Stream.of(jump.getInstant())
                : rules.getValidOffsets(shown).stream().map(shown::toInstant);
    }

    /** As the models' timers read it. */
    public static String iso(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(ZONE));
    }

    public static OffsetDateTime column(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
