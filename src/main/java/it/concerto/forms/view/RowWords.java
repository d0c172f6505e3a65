package it.concerto.forms.view;

import it.concerto.forms.filling.Entry;
import it.concerto.forms.filling.Field;
import it.concerto.forms.schema.Component.Choice;
import it.concerto.forms.schema.Component.DateInput;
import it.concerto.forms.schema.Component.Look;
import it.concerto.forms.schema.Component.NumberInput;
import it.concerto.forms.schema.Component.TextInput;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By what people tell the rows of a list apart. */
final class RowWords {

    /** A row that asks more than this is folded, or a list of nine would be as long as twenty screens. */
    private static final int MOST_OPEN = 8;

    private static final int LONGEST_GIST = 4;

    private RowWords() {}

    /** What stands first in the row and cannot be changed in it: a Comune, an area, a sheet. Empty if nothing does. */
    static String title(List<Entry> row) {
        return row.stream()
                .filter(entry -> !entry.isHidden())
                .findFirst()
                .filter(Field.class::isInstance)
                .map(Field.class::cast)
                .filter(field -> field.isLocked() && isShort(field))
                .map(RowWords::named)
                .orElse("");
    }

    static boolean isLong(List<FormNode> row) {
        return row.stream().filter(FormNode.Question.class::isInstance).count() > MOST_OPEN;
    }

    /**
     * The first short answers of a row, as people read them, and what was ticked first: two tables of one hour differ by
     * their areas. A number of its own is told by its place.
     */
    static String gist(List<Entry> row, int number, Questions questions) {
        var fields = row.stream()
                .filter(entry -> !entry.isHidden())
                .filter(Field.class::isInstance)
                .map(Field.class::cast)
                .filter(field -> !field.reading().texts().equals(List.of(String.valueOf(number))))
                .toList();
        var answers = fields.stream()
                .filter(RowWords::isShort)
                .map(field -> String.join(" ", questions.lines(field)))
                .filter(text -> !text.equals(questions.nothing()))
                .limit(LONGEST_GIST);
        var ticked = fields.stream()
                .filter(RowWords::isTicked)
                .map(field -> String.join("; ", Questions.chosen(field)))
                .filter(text -> !text.isEmpty())
                .limit(1);
        return Stream.concat(answers, ticked).collect(Collectors.joining(" · "));
    }

    private static boolean isTicked(Field field) {
        return field.component() instanceof Choice choice && choice.look() == Look.CHECKLIST;
    }

    /** A number says nothing without what it counts. */
    private static String named(Field field) {
        var text = String.join(" ", field.reading().texts());
        if (field.component() instanceof NumberInput) {
            return text.isBlank() ? "" : field.label() + " " + text;
        }
        return field.component() instanceof Choice ? String.join(" ", Questions.chosen(field)) : text;
    }

    private static boolean isShort(Field field) {
        return field.component() instanceof TextInput text && !text.multiline()
                || field.component() instanceof NumberInput
                || field.component() instanceof DateInput
                || field.component() instanceof Choice choice && choice.look() == Look.SELECT;
    }
}
