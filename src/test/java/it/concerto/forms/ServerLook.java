package it.concerto.forms;

import it.concerto.forms.filling.Entry;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What the server shows of a form and what it says of an answer, named as the viewer names it.
 *
 * @param shown ids of the components, in lists with the row
 * @param faulty those whose answers are refused
 */
record ServerLook(TreeSet<String> shown, TreeSet<String> faulty) {

    static ServerLook of(FormFixture forms, JsonNode json, Form form, FormSample sample) {
        var submission = Submission.of(sample.answer());
        var shown = new TreeSet<String>();
        var places = new HashMap<String, String>();
        collect(forms.fillings.filling(form, sample.given(), submission).entries(), List.of(), (entry, rows) -> {
            var id = json.at(entry.component().common().pointer()).path("id").asString();
            var place = rows.isEmpty() ? id : id + rows;
            shown.add(place);
            places.put(entry.path(), place);
        });
        var faulty = new TreeSet<String>();
        if (forms.judge.judge(form, sample.given(), submission) instanceof Verdict.Refused refused) {
            refused.errors().forEach(error -> faulty.add(places.getOrDefault(error.path(), error.path())));
        }
        return new ServerLook(shown, faulty);
    }

    private interface Visitor {
        void visit(Entry entry, List<Integer> rows);
    }

    private static void collect(List<Entry> entries, List<Integer> rows, Visitor visitor) {
        for (var entry : entries) {
            if (entry.isHidden()) {
                continue;
            }
            visitor.visit(entry, rows);
            if (entry instanceof Entry.Together group) {
                collect(group.entries(), rows, visitor);
            } else if (entry instanceof Entry.Rows list) {
                for (int row = 0; row < list.rows().size(); row++) {
                    var deeper = Stream.concat(rows.stream(), Stream.of(row)).toList();
                    collect(list.rows().get(row).entries(), deeper, visitor);
                }
            }
        }
    }

    /** What the viewer shows or refuses and the server does not, and the other way round; nothing if they agree. */
    Map<String, Object> beside(ViewerPage.Look viewer) {
        var differences = new HashMap<String, Object>();
        put(differences, "only the viewer shows", viewer.shown().toList(), shown);
        put(
                differences,
                "only the server shows",
                shown,
                new TreeSet<>(viewer.shown().toList()));
        put(differences, "only the viewer refuses", viewer.faulty(), faulty);
        put(differences, "only the server refuses", faulty, viewer.faulty());
        return differences;
    }

    private static void put(Map<String, Object> into, String name, Collection<String> one, TreeSet<String> other) {
        var more = new TreeSet<>(one);
        more.removeAll(other);
        if (!more.isEmpty()) {
            into.put(name, List.copyOf(more));
        }
    }
}
