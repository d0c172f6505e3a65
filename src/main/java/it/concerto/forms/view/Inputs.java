package it.concerto.forms.view;

import it.concerto.forms.filling.Dates;
import it.concerto.forms.filling.Field;
import it.concerto.forms.schema.Component.Checkbox;
import it.concerto.forms.schema.Component.Choice;
import it.concerto.forms.schema.Component.DateInput;
import it.concerto.forms.schema.Component.FileInput;
import it.concerto.forms.schema.Component.NumberInput;
import it.concerto.forms.schema.Component.TextInput;
import it.concerto.forms.schema.DateRules;
import it.concerto.forms.schema.TextRules;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which input of HTML asks for a field, and what its browser is told. */
final class Inputs {

    private static final BigDecimal LONG_TEXT = new BigDecimal(1_000);

    /** Four digits are read without a point, and they may be a year. */
    private static final BigDecimal LONGEST_UNGROUPED = new BigDecimal(9_999);

    private Inputs() {}

    static String kind(Field field) {
        if (field.component() instanceof TextInput text) {
            return text.multiline() ? "textarea" : "text";
        }
        if (field.component() instanceof Choice choice) {
            return switch (choice.look()) {
                case RADIO -> "radio";
                case SELECT -> "select";
                case CHECKLIST, TAGLIST -> "checklist";
            };
        }
        if (field.component() instanceof Checkbox) {
            return "checkbox";
        }
        return field.component() instanceof FileInput ? "file" : "text";
    }

    static Map<String, String> attributes(Field field, String text) {
        var attributes = new LinkedHashMap<String, String>();
        if (field.component() instanceof TextInput input) {
            describe(field, input, attributes);
        } else if (field.component() instanceof NumberInput input) {
            attributes.put("type", "text");
            attributes.put("inputmode", Integer.valueOf(0).equals(input.rules().decimals()) ? "numeric" : "decimal");
        } else if (field.component() instanceof DateInput input) {
            describe(input.rules(), text, attributes);
        } else if (field.component() instanceof FileInput input) {
            attributes.put(
                    "accept",
                    input.accept().text(field.scope().feel(), field.scope().context()));
            attributes.put(
                    "multiple",
                    input.multiple().isTrue(field.scope().feel(), field.scope().context()) ? "multiple" : "");
        }
        attributes.values().removeIf(String::isEmpty);
        return attributes;
    }

    private static void describe(Field field, TextInput input, Map<String, String> attributes) {
        if (input.multiline()) {
            var most = input.rules()
                    .maxLength()
                    .number(field.scope().feel(), field.scope().context());
            attributes.put("rows", most != null && most.compareTo(LONG_TEXT) < 0 ? "3" : "6");
            return;
        }
        attributes.put("type", "text");
        if (input.rules().kind() != TextRules.Kind.ANY) {
            attributes.put("inputmode", input.rules().kind() == TextRules.Kind.EMAIL ? "email" : "tel");
        }
    }

    /** What is no date would vanish from an input for dates, and with it what the person typed. */
    private static void describe(DateRules rules, String text, Map<String, String> attributes) {
        var iso =
                switch (rules.kind()) {
                    case DATE -> "\\d{4}-\\d{2}-\\d{2}";
                    case TIME -> "\\d{2}:\\d{2}(:\\d{2})?";
                    case DATETIME -> "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?";
                };
        boolean showable = text.isEmpty() || text.matches(iso);
        var type = rules.kind() == DateRules.Kind.DATETIME
                ? "datetime-local"
                : rules.kind().name().toLowerCase(Locale.ROOT);
        attributes.put("type", showable ? type : "text");
        if (rules.kind() != DateRules.Kind.DATE && rules.minutes() > 1) {
            attributes.put("step", String.valueOf(rules.minutes() * 60));
        }
    }

    /** The value as people read it. */
    static List<String> lines(Field field, Locale locale) {
        if (field.value() instanceof BigDecimal number) {
            var format = NumberFormat.getNumberInstance(locale);
            format.setMinimumFractionDigits(Math.max(0, number.scale()));
            format.setMaximumFractionDigits(Math.max(0, number.scale()));
            format.setGroupingUsed(number.scale() > 0 || number.abs().compareTo(LONGEST_UNGROUPED) > 0);
            return List.of(format.format(number));
        }
        if (field.component() instanceof DateInput input && field.value() instanceof String iso) {
            return List.of(date(input.rules(), iso));
        }
        return field.reading().texts().stream().flatMap(String::lines).toList();
    }

    private static String date(DateRules rules, String iso) {
        return switch (rules.kind()) {
            case DATE -> LocalDate.parse(iso).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
            case TIME -> iso;
            case DATETIME -> Dates.local(iso).format(DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm"));
        };
    }
}
