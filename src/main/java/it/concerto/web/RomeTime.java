package it.concerto.web;

import it.concerto.time.Rome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes instants in pages as people in Italy read the clock; templates call it {@code @rome}. */
@Component("rome")
class RomeTime {

    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu");
    private static final DateTimeFormatter EVERY_YEAR = DateTimeFormatter.ofPattern("d MMMM");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(", HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern(", HH:mm:ss");
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd['T'HH:mm]");

    /** e.g. {@code 8 giugno 2022}. */
    public String day(Instant instant) {
        return write(instant.atZone(Rome.ZONE), LONG_DAY);
    }

    /** e.g. {@code 8 giugno 2022, 12:00}. */
    public String minute(Instant instant) {
        return minute(LocalDateTime.ofInstant(instant, Rome.ZONE));
    }

    /** e.g. {@code 8 giugno 2022, 12:00:30}. */
    public String second(Instant instant) {
        var local = instant.atZone(Rome.ZONE);
        return write(local, LONG_DAY) + write(local, SECOND);
    }

    /** A value of a log: a day, a day of every year or a minute in ISO form as people write it, every other text as it is. */
    public String value(String text) {
        try {
            if (text.startsWith("--")) {
                return write(MonthDay.parse(text), EVERY_YEAR);
            }
            return ISO.parseBest(text, LocalDateTime::from, LocalDate::from) instanceof LocalDateTime minute
                    ? minute(minute)
                    : write(LocalDate.parse(text), LONG_DAY);
        } catch (DateTimeParseException e) {
            return text;
        }
    }

    private String minute(LocalDateTime local) {
        return write(local, LONG_DAY) + write(local, MINUTE);
    }

    private static String write(TemporalAccessor time, DateTimeFormatter format) {
        return format.withLocale(LocaleContextHolder.getLocale()).format(time);
    }
}
