package it.concerto.forms.filling;

import it.concerto.forms.schema.Component;
import it.concerto.forms.schema.Component.Common;
import it.concerto.forms.schema.Component.DynamicList;
import it.concerto.forms.schema.Component.Group;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A component at its place in a form that is being filled in; inside a list there is one for each row. */
public abstract sealed class Entry permits Field, Entry.Shown, Entry.Together, Entry.Rows {

    private final String path;
    private final Scope scope;
    private boolean hidden;

    Entry(String path, Scope scope) {
        this.path = path;
        this.scope = scope;
    }

    public abstract Component component();

    /** Name of its input, e.g. {@code sessions.2.date}; of other components the pointer in the form. */
    public String path() {
        return path;
    }

    public Scope scope() {
        return scope;
    }

    public boolean isHidden() {
        return hidden;
    }

    void hide(boolean hidden) {
        this.hidden = hidden;
    }

    Common common() {
        return component().common();
    }

    /** The label with its expressions filled in, or empty text. */
    public String label() {
        var label = common().label();
        return label == null ? "" : label.fill(scope.feel(), scope.context(), UnaryOperator.identity());
    }

    /** The help with its expressions filled in, or empty text. */
    public String description() {
        var description = common().description();
        return description == null ? "" : description.fill(scope.feel(), scope.context(), UnaryOperator.identity());
    }

    /** A component that is only shown. */
    public static final class Shown extends Entry {

        private final Component component;

        Shown(Component component, Scope scope) {
            super(component.common().pointer(), scope);
            this.component = component;
        }

        @Override
        public Component component() {
            return component;
        }
    }

    /** A group with what is in it. */
    public static final class Together extends Entry {

        private final Group group;
        private final List<Entry> entries;

        Together(Group group, String path, Scope scope, List<Entry> entries) {
            super(path, scope);
            this.group = group;
            this.entries = entries;
        }

        @Override
        public Group component() {
            return group;
        }

        public List<Entry> entries() {
            return entries;
        }
    }

    /** A dynamic list with its rows. */
    public static final class Rows extends Entry {

        private final DynamicList list;
        private final List<Row> rows;
        private final List<String> key;

        private final int sent;

        /**
         * @param key where the list lies in the data of its scope
         * @param sent how many rows there are, which may be more than are read
         */
        Rows(DynamicList list, String path, Scope scope, List<Row> rows, List<String> key, int sent) {
            super(path, scope);
            this.list = list;
            this.rows = rows;
            this.key = key;
            this.sent = sent;
        }

        /** Whether more rows were sent than are read. */
        boolean isCrowded() {
            return sent > rows.size();
        }

        @Override
        public DynamicList component() {
            return list;
        }

        public List<Row> rows() {
            return rows;
        }

        public List<String> key() {
            return key;
        }
    }

    /**
     * A row of a list.
     *
     * @param origin place among the rows that were given, -1 if it was added here
     * @param data the values of the row as expressions see them
     */
    public record Row(int origin, List<Entry> entries, Map<String, @Nullable Object> data) {}
}
