package it.concerto.forms.filling;

import it.concerto.forms.feel.Feel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values that expressions see from one place: all data of the form, and the row they stand in. */
public final class Scope {

    private final Feel.Session feel;
    private final Map<String, @Nullable Object> data;
    private final @Nullable Scope parent;
    private final List<Integer> indexes;

    private Scope(
            Feel.Session feel, Map<String, @Nullable Object> data, @Nullable Scope parent, List<Integer> indexes) {
        this.feel = feel;
        this.data = data;
        this.parent = parent;
        this.indexes = indexes;
    }

    static Scope root(Feel.Session feel, Map<String, @Nullable Object> data) {
        return new Scope(feel, data, null, List.of());
    }

    /** @param number counted from 1 */
    Scope row(int number, Map<String, @Nullable Object> row) {
        var deeper = new ArrayList<>(indexes);
        deeper.add(number);
        return new Scope(feel, row, this, deeper);
    }

    public Feel.Session feel() {
        return feel;
    }

    /** Names as form-js has them: the data's own names win, the special ones are also there between underscores. */
    public Map<String, @Nullable Object> context() {
        var special = new LinkedHashMap<String, @Nullable Object>();
        special.put("this", data);
        special.put("parent", parent == null ? null : parent.context());
        special.put("i", indexes.size() == 1 ? (Object) indexes.get(0) : indexes);
        var context = new LinkedHashMap<>(special);
        context.putAll(root().data);
        special.forEach((name, value) -> context.put("_" + name + "_", value));
        return context;
    }

    private Scope root() {
        return parent == null ? this : parent.root();
    }

    /** Puts a value where the names lead, or takes it away if it is null. */
    void put(List<String> key, @Nullable Object value) {
        Nested.put(data, key, value);
    }
}
