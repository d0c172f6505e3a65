package it.concerto.forms.filling;

import it.concerto.forms.schema.Component.Checkbox;
import it.concerto.forms.schema.Component.Choice;
import it.concerto.forms.schema.Component.DateInput;
import it.concerto.forms.schema.Component.FileInput;
import it.concerto.forms.schema.Component.Input;
import it.concerto.forms.schema.Component.NumberInput;
import it.concerto.forms.schema.Component.TextInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What of a filled form counts: the visible, enabled inputs, and the rows somebody meant. */
public final class Answer {

    private final List<Field> fields = new ArrayList<>();
    private final List<Entry.Rows> crowded = new ArrayList<>();
    private final Map<String, Object> values;

    private Answer(List<Entry> entries) {
        values = collect(entries);
    }

    public static Answer of(Filling filling) {
        return new Answer(filling.entries());
    }

    /** The inputs that count, in the order of the form. */
    public List<Field> fields() {
        return fields;
    }

    /** The lists with more rows than are read. */
    public List<Entry.Rows> crowded() {
        return crowded;
    }

    /** Their values by key; what is unanswered is not there. */
    public Map<String, Object> values() {
        return values;
    }

    private Map<String, Object> collect(List<Entry> entries) {
        Map<String, @Nullable Object> into = new LinkedHashMap<>();
        collect(entries, into);
        @SuppressWarnings("unchecked") // nothing puts null: Nested.put takes such names away
        var complete = (Map<String, Object>) (Map<?, ?>) into;
        return complete;
    }

    private void collect(List<Entry> entries, Map<String, @Nullable Object> into) {
        for (var entry : entries) {
            if (entry.isHidden()) {
                continue;
            }
            if (entry instanceof Entry.Together group) {
                collect(group.entries(), into);
            } else if (entry instanceof Entry.Rows list) {
                if (list.isCrowded()) {
                    crowded.add(list);
                }
                Nested.put(
                        into,
                        list.key(),
                        meant(list).stream().map(row -> collect(row.entries())).toList());
            } else if (entry instanceof Field field && !field.isDisabled()) {
                fields.add(field);
                Nested.put(into, field.key(), "".equals(field.value()) ? null : field.value());
            }
        }
    }

    /** Blank rows at the end that ask nothing necessary were left over, so they are no answer. */
    private static List<Entry.Row> meant(Entry.Rows list) {
        int end = list.rows().size();
        while (list.component().editable() && end > 0 && isLeftOver(list.rows().get(end - 1))) {
            end--;
        }
        return list.rows().subList(0, end);
    }

    private static boolean isLeftOver(Entry.Row row) {
        return row.origin() < 0 && row.entries().stream().allMatch(Answer::isLeftOver);
    }

    private static boolean isLeftOver(Entry entry) {
        if (entry instanceof Field field) {
            return field.isHidden() || field.isBlank() && !isRequired(field.component());
        }
        if (entry instanceof Entry.Together group) {
            return group.entries().stream().allMatch(Answer::isLeftOver);
        }
        return !(entry instanceof Entry.Rows list) || list.rows().stream().allMatch(Answer::isLeftOver);
    }

    /** Whether the form demands an answer. */
    public static boolean isRequired(Input input) {
        if (input instanceof TextInput text) {
            return text.rules().required();
        }
        if (input instanceof NumberInput number) {
            return number.rules().required();
        }
        if (input instanceof DateInput date) {
            return date.rules().required();
        }
        if (input instanceof Checkbox box) {
            return box.required();
        }
        if (input instanceof Choice choice) {
            return choice.required();
        }
        return input instanceof FileInput file && file.required();
    }

    /** Whether nothing is there: no text, no choice, an unticked box. */
    public static boolean isMissing(@Nullable Object value) {
        return Values.isNothing(Objects.requireNonNullElse(value, ""));
    }
}
