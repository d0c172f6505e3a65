package it.concerto.forms.view;

import it.concerto.files.FileStore;
import it.concerto.forms.Difference;
import it.concerto.forms.filling.Entry;
import it.concerto.forms.filling.Field;
import it.concerto.forms.filling.Filling;
import it.concerto.forms.schema.Component.Computed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Lays what somebody typed beside what the form would hold without them, question by question; a list counts as one. */
public final class Differences {

    private final Questions questions;
    private final Words words;

    public Differences(Words words, FileStore files) {
        this.questions = new Questions(words, files, true);
        this.words = words;
    }

    /**
     * @param names first names of the questions that are looked at
     * @return those where the two differ, and those that can only be read
     */
    public List<Difference> between(Filling typed, Filling current, Set<String> names) {
        var now = byPath(current);
        var differences = new ArrayList<Difference>();
        byPath(typed).forEach((path, entry) -> {
            var other = now.get(path);
            if (other != null && !entry.isHidden() && names.contains(path.split("\\.")[0])) {
                var difference = difference(entry, other);
                if (difference != null) {
                    differences.add(difference);
                }
            }
        });
        return differences;
    }

    /**
     * What an answer changed: the questions whose value is another than the one that the form showed at first, or that it did
     * not show.
     *
     * @return with what was answered as what was typed, and what stood there before as what is current
     */
    public List<Difference> made(Filling answered, Filling before) {
        var then = byPath(before);
        var made = new ArrayList<Difference>();
        byPath(answered).forEach((path, entry) -> {
            var was = then.get(path);
            if (!entry.isHidden() && !value(entry).equals(value(was)) && !isSameNumber(entry, was)) {
                made.add(new Difference(path, label(entry), value(entry), value(was), true));
            }
        });
        return made;
    }

    /** One and 1,0 are written differently and say the same. */
    private static boolean isSameNumber(Entry entry, @Nullable Entry was) {
        return entry instanceof Field field
                && was instanceof Field before
                && field.reading().value() instanceof Number now
                && before.reading().value() instanceof Number then
                && new BigDecimal(now.toString()).compareTo(new BigDecimal(then.toString())) == 0;
    }

    private List<String> value(@Nullable Entry entry) {
        if (entry instanceof Field field) {
            return lines(field);
        }
        return entry instanceof Entry.Rows list ? lines(list) : List.of(questions.nothing());
    }

    private static String label(Entry entry) {
        return entry instanceof Entry.Rows list ? list.label() : label((Field) entry);
    }

    private @Nullable Difference difference(Entry typed, Entry current) {
        if (typed instanceof Field field && current instanceof Field now) {
            var open = !field.isLocked() && !field.isDisabled();
            return open && lines(field).equals(lines(now))
                    ? null
                    : new Difference(field.path(), label(field), open ? lines(field) : List.of(), lines(now), open);
        }
        if (typed instanceof Entry.Rows list && current instanceof Entry.Rows now) {
            return data(list).equals(data(now))
                    ? null
                    : new Difference(list.path(), list.label(), lines(list), lines(now), true);
        }
        return null;
    }

    private static String label(Field field) {
        return field.label().isBlank() ? String.join(" ", field.key()) : field.label();
    }

    private List<String> lines(Field field) {
        return questions.lines(field);
    }

    private List<String> lines(Entry.Rows list) {
        return list.rows().isEmpty()
                ? List.of(questions.nothing())
                : IntStream.range(0, list.rows().size())
                        .mapToObj(row -> words.say(
                                "forms.row.told", row + 1, told(list.rows().get(row), row + 1)))
                        .toList();
    }

    private String told(Entry.Row row, int number) {
        return RowWords.gist(row.entries(), number, questions);
    }

    private static List<?> data(Entry.Rows list) {
        return list.rows().stream().map(Entry.Row::data).toList();
    }

    private static Map<String, Entry> byPath(Filling filling) {
        var entries = new LinkedHashMap<String, Entry>();
        collect(filling.entries(), entries);
        return entries;
    }

    private static void collect(List<Entry> entries, Map<String, Entry> into) {
        for (var entry : entries) {
            if (entry instanceof Entry.Together group) {
                collect(group.entries(), into);
            } else if (entry instanceof Entry.Rows
                    || entry instanceof Field field && !(field.component() instanceof Computed)) {
                into.put(entry.path(), entry);
            }
        }
    }
}
