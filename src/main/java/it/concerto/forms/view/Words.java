package it.concerto.forms.view;

import it.concerto.forms.FieldError;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** The product's own words, in the language of whoever looks. */
public record Words(MessageSource messages, Locale locale) {

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    String say(FieldError error) {
        return messages.getMessage(error.messageKey(), error.arguments().toArray(), locale);
    }

    List<String> sayAll(List<FieldError> errors) {
        return errors.stream().map(this::say).distinct().toList();
    }
}
