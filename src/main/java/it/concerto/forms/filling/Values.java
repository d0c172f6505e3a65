package it.concerto.forms.filling;

import it.concerto.files.FileRef;
import it.concerto.forms.schema.Component.Checkbox;
import it.concerto.forms.schema.Component.Choice;
import it.concerto.forms.schema.Component.Computed;
import it.concerto.forms.schema.Component.DateInput;
import it.concerto.forms.schema.Component.FileInput;
import it.concerto.forms.schema.Component.Input;
import it.concerto.forms.schema.Component.NumberInput;
import it.concerto.forms.schema.Component.TextInput;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** From texts to values and back, for each kind of input. */
final class Values {

    private Values() {}

    /** What was sent. */
    static Reading read(Input input, List<String> texts, List<FileRef> files) {
        var text = texts.isEmpty() ? "" : texts.get(texts.size() - 1);
        if (input instanceof TextInput field) {
            return Reading.of(texts, Texts.cleaned(text, field.multiline()));
        }
        if (input instanceof Choice choice) {
            return chosen(choice, texts);
        }
        if (input instanceof Checkbox) {
            return ticked(texts, text);
        }
        if (input instanceof FileInput) {
            return Reading.of(List.of(), List.copyOf(files));
        }
        if (text.isBlank()) {
            return Reading.of(texts, null);
        }
        if (input instanceof NumberInput) {
            var number = Numbers.parse(text.strip());
            return number == null ? Reading.fault(texts, "forms.error.number") : Reading.of(texts, number);
        }
        return input instanceof DateInput date
                ? Dates.read(date.rules(), texts, text.strip())
                : Reading.of(List.of(), null);
    }

    private static Reading chosen(Choice choice, List<String> texts) {
        var values = texts.stream().filter(text -> !text.isEmpty()).distinct().toList();
        if (choice.look().takesSeveral()) {
            return Reading.of(values, values);
        }
        return values.size() > 1
                ? Reading.fault(values, "forms.error.option")
                : Reading.of(values, values.isEmpty() ? null : values.get(0));
    }

    private static Reading ticked(List<String> texts, String text) {
        return switch (text) {
            case "true", "on" -> Reading.of(texts, true);
            case "", "false" -> Reading.of(texts, false);
            default -> Reading.fault(List.of(), "forms.error.option");
        };
    }

    /** What the form was given before anybody typed; what does not fit the input counts as nothing. */
    static Reading given(Input input, @Nullable Object given) {
        var value = value(input, given);
        return Reading.of(texts(input, value), value);
    }

    private static @Nullable Object value(Input input, @Nullable Object given) {
        if (input instanceof TextInput field) {
            return Texts.cleaned(Objects.toString(given, ""), field.multiline());
        }
        if (input instanceof Checkbox) {
            return Boolean.TRUE.equals(given) || "true".equals(given);
        }
        if (input instanceof Choice choice) {
            return choice.look().takesSeveral()
                    ? several(given).stream().map(Values::text).toList()
                    : given == null || given.equals("") ? null : text(given);
        }
        if (input instanceof NumberInput) {
            return given instanceof BigDecimal ? given : given instanceof String text ? Numbers.parse(text) : null;
        }
        if (input instanceof DateInput date) {
            return Dates.given(date.rules(), given);
        }
        if (input instanceof FileInput) {
            return several(given).stream().filter(FileRef.class::isInstance).toList();
        }
        return null;
    }

    private static List<?> several(@Nullable Object given) {
        return given == null ? List.of() : given instanceof List<?> list ? list : List.of(given);
    }

    /** How a value is typed. */
    static List<String> texts(Input input, @Nullable Object value) {
        if (value == null || input instanceof FileInput || input instanceof Computed) {
            return List.of();
        }
        if (input instanceof NumberInput) {
            return List.of(Numbers.text((BigDecimal) value));
        }
        if (input instanceof DateInput date) {
            return List.of(Dates.typed(date.rules(), value.toString()));
        }
        return several(value).stream().map(Values::text).toList();
    }

    /** How the value of an option is written in a page. */
    static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    static boolean isNothing(@Nullable Object value) {
        return value == null
                || value.equals("")
                || value.equals(false)
                || value instanceof List<?> list && list.isEmpty();
    }
}
