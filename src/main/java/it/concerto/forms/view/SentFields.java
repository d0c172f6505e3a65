package it.concerto.forms.view;

import it.concerto.files.FileStore;
import it.concerto.forms.filling.Entry;
import it.concerto.forms.filling.Field;
import it.concerto.forms.filling.Filling;
import it.concerto.forms.filling.Names;
import it.concerto.forms.schema.Component.Computed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a page sends of the questions it shows, as long as nobody touches them. */
public final class SentFields {

    private final FileStore files;
    private final String path;
    private final Map<String, List<String>> sent = new LinkedHashMap<>();

    private SentFields(FileStore files, String path) {
        this.files = files;
        this.path = path;
    }

    /** @param path of one question or of one list */
    public static Map<String, List<String>> of(Filling filling, String path, FileStore files) {
        var fields = new SentFields(files, path);
        fields.collect(filling.entries());
        return fields.sent;
    }

    private void collect(List<Entry> entries) {
        for (var entry : entries) {
            if (entry instanceof Entry.Together group) {
                collect(group.entries());
            } else if (entry instanceof Entry.Rows list && isWanted(list.path())) {
                collect(list);
            } else if (entry instanceof Field field
                    && isWanted(field.path())
                    && !(field.component() instanceof Computed)) {
                collect(field);
            }
        }
    }

    private boolean isWanted(String name) {
        return name.equals(path) || name.startsWith(path + ".");
    }

    private void collect(Entry.Rows list) {
        sent.put(list.path() + Names.ROWS, List.of(String.valueOf(list.rows().size())));
        for (int row = 0; row < list.rows().size(); row++) {
            var origin = list.rows().get(row).origin();
            if (origin >= 0) {
                sent.put(list.path() + "." + row + Names.ORIGIN, List.of(String.valueOf(origin)));
            }
            collect(list.rows().get(row).entries());
        }
    }

    private void collect(Field field) {
        if (!field.reading().texts().isEmpty()) {
            sent.put(field.path(), field.reading().texts());
        }
        var kept = Questions.files(field).stream().map(files::handle).toList();
        if (!kept.isEmpty()) {
            sent.put(field.path() + Names.KEPT, kept);
        }
    }
}
