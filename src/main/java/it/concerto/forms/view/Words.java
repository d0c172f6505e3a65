package it.concerto.forms.view;

import it.concerto.forms.FieldError;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** The product's own words, in the language of whoever looks. */
public record Words(MessageSource messages, Locale locale) {

    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    String say(FieldError error) {
        return say(
                error.messageKey(), error.arguments().stream().map(this::spoken).toArray());
    }

    /** A day as people write it, not as machines do. */
    private Object spoken(Object argument) {
        return argument instanceof LocalDate day ? LONG_DAY.withLocale(locale).format(day) : argument;
    }

    List<String> sayAll(List<FieldError> errors) {
        return errors.stream().map(this::say).distinct().toList();
    }
}
