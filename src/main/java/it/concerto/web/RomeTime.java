package it.concerto.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes instants in pages as people in Italy read the clock; templates call it {@code @rome}. */
@Component("rome")
class RomeTime {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    /** e.g. {@code 8 giugno 2022}. */
    public String day(Instant instant) {
        return write(instant, DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG));
    }

    /** e.g. {@code 8 giugno 2022, 12:00}. */
    public String minute(Instant instant) {
        return day(instant) + write(instant, DateTimeFormatter.ofPattern(", HH:mm"));
    }

    private static String write(Instant instant, DateTimeFormatter format) {
        return format.withLocale(LocaleContextHolder.getLocale()).format(instant.atZone(ROME));
    }
}
