package it.concerto.forms;

import it.concerto.files.FileRef;
import it.concerto.forms.filling.Answer;
import it.concerto.forms.filling.Dates;
import it.concerto.forms.filling.Field;
import it.concerto.forms.schema.Component.Checkbox;
import it.concerto.forms.schema.Component.Choice;
import it.concerto.forms.schema.Component.DateInput;
import it.concerto.forms.schema.Component.FileInput;
import it.concerto.forms.schema.Component.NumberInput;
import it.concerto.forms.schema.Component.TextInput;
import it.concerto.forms.schema.DateRules;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a form demands of each value, and the first demand a value does not meet. */
final class Demands {

    private final Clock clock;

    Demands(Clock clock) {
        this.clock = clock;
    }

    Optional<FieldError> unmet(Field field) {
        var value = field.value();
        if (Answer.isMissing(value)) {
            return Answer.isRequired(field.component()) ? error(field, missing(field)) : Optional.empty();
        }
        if (value instanceof String text && field.component() instanceof TextInput input) {
            return TextDemands.unmet(field, input.rules(), text);
        }
        if (value instanceof BigDecimal number && field.component() instanceof NumberInput input) {
            return number(field, input, number);
        }
        if (field.component() instanceof DateInput input) {
            return date(field, input.rules(), String.valueOf(value));
        }
        if (field.component() instanceof Choice) {
            return option(field);
        }
        return field.component() instanceof FileInput input ? files(field, input, files(value)) : Optional.empty();
    }

    private static String missing(Field field) {
        if (field.component() instanceof Checkbox) {
            return "forms.error.requiredTick";
        }
        if (field.component() instanceof FileInput) {
            return "forms.error.requiredFile";
        }
        if (field.component() instanceof Choice choice) {
            return choice.look().takesSeveral() ? "forms.error.requiredChoices" : "forms.error.requiredChoice";
        }
        return "forms.error.required";
    }

    private static Optional<FieldError> number(Field field, NumberInput input, BigDecimal number) {
        var rules = input.rules();
        var feel = field.scope().feel();
        var min = rules.min().number(feel, field.scope().context());
        if (min != null && number.compareTo(min) < 0) {
            return error(field, "forms.error.min", min);
        }
        var max = rules.max().number(feel, field.scope().context());
        if (max != null && number.compareTo(max) > 0) {
            return error(field, "forms.error.max", max);
        }
        var decimals = rules.decimals();
        if (decimals != null && number.stripTrailingZeros().scale() > decimals) {
            return error(field, decimals == 0 ? "forms.error.whole" : "forms.error.decimals", decimals);
        }
        var increment = rules.increment();
        return increment != null && number.remainder(increment).signum() != 0
                ? error(field, "forms.error.increment", increment)
                : Optional.empty();
    }

    private Optional<FieldError> date(Field field, DateRules rules, String iso) {
        if (!rules.notPassed() || rules.kind() == DateRules.Kind.TIME) {
            return Optional.empty();
        }
        var day = rules.kind() == DateRules.Kind.DATE
                ? LocalDate.parse(iso)
                : Dates.local(iso).toLocalDate();
        return day.isBefore(LocalDate.now(clock)) ? error(field, "forms.error.passed") : Optional.empty();
    }

    private static Optional<FieldError> option(Field field) {
        long known = field.options().stream().filter(field::isChosen).count();
        return known < field.reading().texts().size() ? error(field, "forms.error.option") : Optional.empty();
    }

    private static Optional<FieldError> files(Field field, FileInput input, List<FileRef> files) {
        if (files.size() > 1
                && !input.multiple().isTrue(field.scope().feel(), field.scope().context())) {
            return error(field, "forms.error.oneFile");
        }
        var accepted = input.accept().text(field.scope().feel(), field.scope().context());
        var endings = Stream.of(accepted.split(","))
                .map(String::strip)
                .filter(ending -> ending.startsWith("."))
                .map(ending -> ending.toLowerCase(Locale.ROOT))
                .toList();
        return files.stream()
                .filter(file -> !endings.isEmpty()
                        && endings.stream().noneMatch(file.name().toLowerCase(Locale.ROOT)::endsWith))
                .findFirst()
                .flatMap(file -> error(field, "forms.error.fileKind", file.name(), String.join(", ", endings)));
    }

    private static List<FileRef> files(@Nullable Object value) {
        return value instanceof List<?> several
                ? several.stream()
                        .filter(FileRef.class::isInstance)
                        .map(FileRef.class::cast)
                        .toList()
                : List.of();
    }

    static Optional<FieldError> error(Field field, String messageKey, Object... arguments) {
        return Optional.of(new FieldError(field.path(), messageKey, arguments));
    }
}
