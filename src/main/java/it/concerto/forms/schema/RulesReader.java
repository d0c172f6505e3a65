package it.concerto.forms.schema;

import it.concerto.forms.schema.DateRules.Kind;
import it.concerto.forms.schema.DateRules.Zone;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads what an input demands of its value. */
final class RulesReader {

    private static final Map<String, Set<String>> OF_SOME = Map.of(
            "textfield",
            Set.of("required", "minLength", "maxLength", "pattern", "patternErrorMessage", "validationType"),
            "textarea",
            Set.of("required", "minLength", "maxLength"),
            "number",
            Set.of("required", "min", "max"));

    private static final Set<String> ONLY_REQUIRED =
            Set.of("datetime", "checkbox", "radio", "select", "checklist", "taglist", "filepicker");

    private RulesReader() {}

    /** A rule that nobody would follow must not look as if somebody did. */
    static void check(String type, Source source) throws SchemaFault {
        var known = OF_SOME.getOrDefault(type, ONLY_REQUIRED.contains(type) ? Set.of("required") : Set.of());
        var validate = source.at("validate");
        for (var name : validate.json().propertyNames()) {
            if (!known.contains(name)) {
                throw validate.at(name).fault("unknown rule " + name + " for components of type \"" + type + "\"");
            }
        }
    }

    static TextRules text(Source source) throws SchemaFault {
        var validate = source.at("validate");
        var message = validate.text("patternErrorMessage", "");
        return new TextRules(
                validate.flag("required", false),
                validate.numeric("minLength"),
                validate.numeric("maxLength"),
                pattern(validate),
                message.isEmpty() ? null : message,
                kind(validate));
    }

    static NumberRules number(Source source) throws SchemaFault {
        var validate = source.at("validate");
        var increment = source.number("increment");
        if (increment != null && increment.signum() <= 0) {
            throw source.at("increment").fault("a number above zero is expected");
        }
        return new NumberRules(
                validate.flag("required", false),
                validate.numeric("min"),
                validate.numeric("max"),
                source.has("decimalDigits") ? source.count("decimalDigits", 0, 20) : null,
                increment);
    }

    static DateRules date(Source source) throws SchemaFault {
        var validate = source.at("validate");
        var kind = source.text("subtype", "date");
        var zone = source.text("timeSerializingFormat", "no_timezone");
        try {
            return new DateRules(
                    Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                    switch (zone) {
                        case "utc_offset" -> Zone.OFFSET;
                        case "utc_normalized" -> Zone.UTC;
                        default -> Zone.NONE;
                    },
                    validate.flag("required", false),
                    source.flag("disallowPassedDates", false),
                    Math.max(1, source.count("timeInterval", 1, 60)));
        } catch (IllegalArgumentException e) {
            throw source.at("subtype").fault("date, time or datetime is expected, not " + kind);
        }
    }

    static Options options(Source source) throws SchemaFault {
        if (source.has("valuesExpression")) {
            return new Options.Computed(source.at("valuesExpression").expression());
        }
        if (source.has("valuesKey")) {
            return new Options.Given(source.key("valuesKey"));
        }
        return written(source);
    }

    private static Options written(Source source) throws SchemaFault {
        var options = new ArrayList<Options.Option>();
        var values = new HashSet<String>();
        for (var option : source.at("values").elements()) {
            var value = option.setting("value") instanceof Setting.Fixed fixed ? fixed.value() : null;
            if (value == null) {
                throw option.at("value").fault("an option needs a value");
            }
            if (!values.add(value.toString())) {
                throw option.at("value").fault("option " + value + " is there twice");
            }
            options.add(new Options.Option(value, option.text("label", value.toString())));
        }
        if (options.isEmpty()) {
            throw source.fault("a choice needs values, valuesKey or valuesExpression");
        }
        return new Options.Written(options);
    }

    private static @Nullable SafePattern pattern(Source validate) throws SchemaFault {
        var pattern = validate.text("pattern", "");
        try {
            return pattern.isEmpty() ? null : SafePattern.of(pattern);
        } catch (PatternSyntaxException e) {
            throw validate.at("pattern").fault("no regular expression: " + e.getDescription());
        }
    }

    private static TextRules.Kind kind(Source validate) throws SchemaFault {
        var kind = validate.text("validationType", "");
        return switch (kind) {
            case "", "custom" -> TextRules.Kind.ANY;
            case "email" -> TextRules.Kind.EMAIL;
            case "phone" -> TextRules.Kind.PHONE;
            default -> throw validate.at("validationType").fault("email, phone or custom is expected, not " + kind);
        };
    }
}
