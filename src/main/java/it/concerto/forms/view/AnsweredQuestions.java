package it.concerto.forms.view;

import it.concerto.files.FileStore;
import it.concerto.forms.Answered;
import it.concerto.forms.filling.Entry;
import it.concerto.forms.filling.Field;
import it.concerto.forms.filling.Filling;
import java.util.ArrayList;
import java.util.List;

/** Tells each question that an answer shows, rows of lists one after the other, without leaving any out. */
public final class AnsweredQuestions {

    private final Questions questions;

    public AnsweredQuestions(Words words, FileStore files) {
        this.questions = new Questions(words, files, true);
    }

    public List<Answered> of(Filling answered) {
        var told = new ArrayList<Answered>();
        collect(answered.entries(), "", told);
        return told;
    }

    private void collect(List<Entry> entries, String before, List<Answered> into) {
        for (var entry : entries) {
            if (entry.isHidden()) {
                continue;
            }
            if (entry instanceof Entry.Together group) {
                collect(group.entries(), before, into);
            } else if (entry instanceof Entry.Rows list) {
                rows(list, before, into);
            } else if (entry instanceof Field field) {
                var label = field.label().isBlank() ? String.join(" ", field.key()) : field.label();
                into.add(new Answered(before + label, questions.lines(field)));
            }
        }
    }

    private void rows(Entry.Rows list, String before, List<Answered> into) {
        if (list.rows().isEmpty()) {
            into.add(new Answered(before + list.label(), List.of(questions.nothing())));
        }
        for (int row = 0; row < list.rows().size(); row++) {
            var place = "%s%s %d · ".formatted(before, list.label(), row + 1);
            collect(list.rows().get(row).entries(), place, into);
        }
    }
}
