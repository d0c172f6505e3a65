package it.concerto.forms.filling;

import it.concerto.forms.schema.Component;
import it.concerto.forms.schema.Component.DynamicList;
import it.concerto.forms.schema.Component.Group;
import it.concerto.forms.schema.Component.Input;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays a form out with its values: one entry for each component, in lists one for each row. */
final class Filler {

    private final @Nullable Sent sent;
    private final boolean kept;

    /** @param kept whether what was left open stays open, and lists stay as long as they are */
    Filler(@Nullable Sent sent, boolean kept) {
        this.sent = sent;
        this.kept = kept;
    }

    /**
     * Where components stand.
     *
     * @param prefix path of what surrounds them, with a dot at its end, or empty
     * @param key names that lead to their values within the scope
     * @param given the values given to the scope
     * @param conditional whether something around them may be hidden
     */
    record Place(Scope scope, String prefix, List<String> key, @Nullable Object given, boolean conditional) {

        Place inside(Group group) {
            return new Place(
                    scope,
                    group.path().isEmpty() ? prefix : path(group.path()) + ".",
                    join(key, group.path()),
                    given,
                    isConditional(group));
        }

        boolean isConditional(Component component) {
            return conditional || component.common().hide() != null;
        }

        String path(List<String> names) {
            return prefix + String.join(".", names);
        }
    }

    List<Entry> entries(List<Component> components, Place place) {
        return components.stream().map(component -> entry(component, place)).toList();
    }

    private Entry entry(Component component, Place place) {
        if (component instanceof Input input) {
            return field(input, place);
        }
        if (component instanceof Group group) {
            var path = group.path().isEmpty() ? group.common().pointer() : place.path(group.path());
            return new Entry.Together(group, path, place.scope(), entries(group.components(), place.inside(group)));
        }
        return component instanceof DynamicList list
                ? rows(kept ? fixed(list) : list, place)
                : new Entry.Shown(component, place.scope());
    }

    private Field field(Input input, Place place) {
        var common = input.common();
        var key = join(place.key(), common.key());
        var given = Nested.get(place.given(), key);
        var path = place.path(common.key());
        return new Field(
                input,
                path,
                place.scope(),
                key,
                new Field.Readings(
                        Values.given(input, given == null && !kept ? common.initial() : given),
                        typed(input, path, place.isConditional(input))));
    }

    private @Nullable Reading typed(Input input, String path, boolean conditional) {
        if (sent == null) {
            return null;
        }
        var texts = sent.texts(path);
        var files = sent.files(path);
        boolean unseen = sent.fromPage() && conditional && !sent.shown().contains(path);
        return unseen && texts.isEmpty() && files.isEmpty() ? null : Values.read(input, texts, files);
    }

    private static DynamicList fixed(DynamicList list) {
        return new DynamicList(list.common(), list.path(), list.components(), 0, list.most(), false);
    }

    private Entry.Rows rows(DynamicList list, Place place) {
        var path = place.path(list.path());
        var key = join(place.key(), list.path());
        var known = Nested.get(place.given(), key) instanceof List<?> rows ? rows : null;
        var given = known == null ? List.of() : known;
        var rows = new ArrayList<Entry.Row>();
        // a row that nobody has given could not be taken away where rows are fixed
        int count = known != null && !list.editable() ? known.size() : count(list, path, given.size());
        for (int index = 0; index < Math.min(count, list.most()); index++) {
            rows.add(row(list, place, path, index, given));
        }
        return new Entry.Rows(list, path, place.scope(), rows, key, count);
    }

    private int count(DynamicList list, String path, int given) {
        if (sent != null && list.editable() && (!sent.fromPage() || sent.hasRows(path))) {
            return sent.rows(path);
        }
        return given > 0 ? given : list.initially();
    }

    private Entry.Row row(DynamicList list, Place place, String path, int index, List<?> given) {
        var prefix = path + "." + index;
        int origin = sent == null || !list.editable() ? index : sent.origin(prefix, index);
        var row = origin >= 0 && origin < given.size() ? given.get(origin) : null;
        var data = data(row);
        var entries = entries(
                list.components(),
                new Place(place.scope().row(index + 1, data), prefix + ".", List.of(), row, place.isConditional(list)));
        return new Entry.Row(origin < given.size() ? origin : -1, entries, data);
    }

    /** What expressions of the row see: also what was given with it and is not asked. */
    private static Map<String, @Nullable Object> data(@Nullable Object given) {
        var data = new LinkedHashMap<String, @Nullable Object>();
        if (given instanceof Map<?, ?> row) {
            row.forEach((name, value) -> data.put(name.toString(), value));
        }
        return data;
    }

    private static List<String> join(List<String> names, List<String> more) {
        var all = new ArrayList<>(names);
        all.addAll(more);
        return List.copyOf(all);
    }
}
