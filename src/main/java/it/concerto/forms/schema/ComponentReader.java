package it.concerto.forms.schema;

import it.concerto.forms.feel.Template;
import it.concerto.forms.schema.Component.Column;
import it.concerto.forms.schema.Component.Common;
import it.concerto.forms.schema.Component.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads one component that holds no others. */
final class ComponentReader {

    private ComponentReader() {}

    static Component read(String type, Source source) throws SchemaFault {
        var common = common(source);
        return switch (type) {
            case "text" -> new Component.Text(common, text(source, "text"));
            case "html" -> new Component.Html(common, markup(source));
            case "separator" -> new Component.Separator(common);
            case "spacer" ->
                new Component.Spacer(common, Math.max(1, Math.min(5, source.count("height", 60, 2_000) / 24)));
            case "table" -> new Component.Table(common, source(source), columns(source));
            default -> input(type, source, common);
        };
    }

    /** Pages leave out what is not allowed anyway; whoever writes the form is to know. */
    private static Template markup(Source source) throws SchemaFault {
        var refused = Markup.refused(source.text("content", ""));
        if (refused.isPresent()) {
            throw source.at("content").fault("markup does not allow " + refused.get());
        }
        return text(source, "content");
    }

    private static Component input(String type, Source source, Common common) throws SchemaFault {
        boolean required = source.at("validate").flag("required", false);
        var input =
                switch (type) {
                    case "textfield" -> new Component.TextInput(common, false, RulesReader.text(source));
                    case "textarea" -> new Component.TextInput(common, true, RulesReader.text(source));
                    case "number" -> new Component.NumberInput(common, RulesReader.number(source));
                    case "datetime" -> new Component.DateInput(common, RulesReader.date(source));
                    case "checkbox" -> new Component.Checkbox(common, required);
                    case "radio", "select", "checklist", "taglist" ->
                        new Component.Choice(
                                common,
                                Look.valueOf(type.toUpperCase(Locale.ROOT)),
                                RulesReader.options(source),
                                required);
                    case "filepicker" ->
                        new Component.FileInput(common, source.setting("accept"), source.setting("multiple"), required);
                    case "expression" ->
                        new Component.Computed(common, source.at("expression").expression());
                    default -> throw source.at("type").fault("components of type \"" + type + "\" are not supported");
                };
        if (common.key().isEmpty()) {
            throw source.at("key").fault("an input needs a key");
        }
        return input;
    }

    static Common common(Source source) throws SchemaFault {
        var conditional = source.at("conditional");
        return new Common(
                source.pointer(),
                source.key("key"),
                source.template(labelOf(source)),
                source.template("description"),
                conditional.has("hide") ? conditional.at("hide").expression() : null,
                source.setting("readonly"),
                source.setting("disabled"),
                initial(source));
    }

    /** form-js names the label of a date or time after its kind; our forms may also use plain {@code label}. */
    static String labelOf(Source source) {
        if (source.has("label") || !source.json().path("type").asString("").equals("datetime")) {
            return "label";
        }
        return source.has("dateLabel") ? "dateLabel" : "timeLabel";
    }

    private static @Nullable Object initial(Source source) throws SchemaFault {
        var value = source.at("defaultValue").json();
        if (value.isArray()) {
            var values = new ArrayList<Object>();
            for (var element : value) {
                values.add(element.asString());
            }
            return values;
        }
        if (value.isNumber()) {
            return source.number("defaultValue");
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return value.isString() ? value.stringValue() : null;
    }

    private static Template text(Source source, String name) throws SchemaFault {
        var template = source.template(name);
        if (template == null) {
            throw source.at(name).fault("a text is expected");
        }
        return template;
    }

    private static Setting source(Source table) throws SchemaFault {
        if (!table.has("dataSource")) {
            throw table.at("dataSource").fault("a table needs the name of a list");
        }
        return table.setting("dataSource");
    }

    private static List<Column> columns(Source table) throws SchemaFault {
        if (table.has("columnsExpression")) {
            throw table.at("columnsExpression").fault("computed columns are not supported: list the columns");
        }
        var columns = new ArrayList<Column>();
        for (var column : table.at("columns").elements()) {
            columns.add(new Column(column.text("key", ""), column.text("label", column.text("key", ""))));
        }
        if (columns.isEmpty()) {
            throw table.at("columns").fault("a table needs columns");
        }
        return List.copyOf(columns);
    }
}
