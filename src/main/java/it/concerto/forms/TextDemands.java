package it.concerto.forms;

import static it.concerto.forms.Demands.error;

import it.concerto.forms.filling.Field;
import it.concerto.forms.schema.TextRules;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a form demands of a text that is there. */
final class TextDemands {

    /** Where the form sets no limit of its own. */
    private static final BigDecimal LONGEST = new BigDecimal(20_000);

    private static final int LONGEST_ADDRESS = 254;

    private static final Pattern EMAIL = Pattern.compile(
            "[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\\p{L}\\d](?:[\\p{L}\\d-]{0,61}[\\p{L}\\d])?(?:\\.[\\p{L}\\d](?:[\\p{L}\\d-]{0,61}[\\p{L}\\d])?)+");

    /** With the prefix of any country, or an Italian number as it is dialled in Italy. */
    private static final Pattern PHONE = Pattern.compile("(?:(?:\\+|00)[1-9]\\d{6,14}|[03]\\d{5,10})");

    private TextDemands() {}

    static Optional<FieldError> unmet(Field field, TextRules rules, String text) {
        var feel = field.scope().feel();
        var min = rules.minLength().number(feel, field.scope().context());
        if (min != null && new BigDecimal(text.length()).compareTo(min) < 0) {
            return error(field, "forms.error.minLength", min, text.length());
        }
        var own = rules.maxLength().number(feel, field.scope().context());
        var max = own == null ? LONGEST : own;
        if (new BigDecimal(text.length()).compareTo(max) > 0) {
            return error(field, "forms.error.maxLength", max, text.length());
        }
        if (rules.pattern() != null && !rules.pattern().fits(text)) {
            return rules.patternMessage() == null
                    ? error(field, "forms.error.pattern")
                    : error(field, "forms.error.text", rules.patternMessage());
        }
        return kind(field, rules.kind(), text);
    }

    private static Optional<FieldError> kind(Field field, TextRules.Kind kind, String text) {
        return switch (kind) {
            case ANY -> Optional.empty();
            case EMAIL ->
                text.length() <= LONGEST_ADDRESS && EMAIL.matcher(text).matches()
                        ? Optional.empty()
                        : error(field, "forms.error.email");
            case PHONE ->
                PHONE.matcher(text.replaceAll("[ ./()-]", "")).matches()
                        ? Optional.empty()
                        : error(field, "forms.error.phone");
        };
    }
}
