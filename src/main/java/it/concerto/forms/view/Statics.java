package it.concerto.forms.view;

import it.concerto.forms.filling.Entry;
import it.concerto.forms.filling.Given;
import it.concerto.forms.filling.Nested;
import it.concerto.forms.filling.Scope;
import it.concerto.forms.schema.Component.Column;
import it.concerto.forms.schema.Component.Html;
import it.concerto.forms.schema.Component.Separator;
import it.concerto.forms.schema.Component.Spacer;
import it.concerto.forms.schema.Component.Table;
import it.concerto.forms.schema.Component.Text;
import it.concerto.forms.schema.Markup;
import it.concerto.forms.schema.Setting;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Makes nodes of components that are only shown. */
final class Statics {

    private static final int MOST_ROWS = 1_000;

    private Statics() {}

    static FormNode node(Entry.Shown entry, Words words) {
        var scope = entry.scope();
        if (entry.component() instanceof Text text) {
            var filled = text.text().fill(scope.feel(), scope.context(), Markdown::escaped);
            return new FormNode.Markup("markup", Markup.sanitised(Markdown.html(filled)));
        }
        if (entry.component() instanceof Html html) {
            var filled = html.content().fill(scope.feel(), scope.context(), HtmlUtils::htmlEscape);
            return new FormNode.Markup("markup", Markup.sanitised(filled));
        }
        if (entry.component() instanceof Separator) {
            return new FormNode.Line("line");
        }
        if (entry.component() instanceof Spacer spacer) {
            return new FormNode.Gap("gap", spacer.height());
        }
        return table((Table) entry.component(), entry.label(), scope, words);
    }

    private static FormNode table(Table table, String caption, Scope scope, Words words) {
        var rows = new ArrayList<List<String>>();
        if (source(table, scope) instanceof List<?> data) {
            data.stream().limit(MOST_ROWS).forEach(row -> rows.add(cells(table.columns(), row, words)));
        }
        return new FormNode.Table(
                "table", caption, table.columns().stream().map(Column::label).toList(), rows);
    }

    /** Plain text is the name of a list, as form-js has it. */
    private static @Nullable Object source(Table table, Scope scope) {
        return table.source() instanceof Setting.Fixed named
                ? Nested.get(
                        scope.context(), List.of(String.valueOf(named.value()).split("\\.")))
                : Given.plainValue(table.source().value(scope.feel(), scope.context()));
    }

    private static List<String> cells(List<Column> columns, @Nullable Object row, Words words) {
        return columns.stream()
                .map(column -> cell(Nested.get(row, List.of(column.key().split("\\."))), words))
                .toList();
    }

    private static String cell(@Nullable Object value, Words words) {
        if (value == null) {
            return words.say("forms.nothing");
        }
        if (value instanceof Boolean truth) {
            return words.say(truth ? "forms.yes" : "forms.no");
        }
        if (value instanceof BigDecimal number) {
            // as everywhere in forms: what is read in one notation cannot be typed in another
            var format = NumberFormat.getNumberInstance(Locale.ITALY);
            format.setMaximumFractionDigits(Math.max(0, number.scale()));
            return format.format(number);
        }
        var text = value.toString();
        return text.matches("\\d{4}-\\d{2}-\\d{2}")
                ? LocalDate.parse(text).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"))
                : text;
    }
}
