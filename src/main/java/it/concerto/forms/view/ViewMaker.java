package it.concerto.forms.view;

import it.concerto.files.FileStore;
import it.concerto.forms.FieldError;
import it.concerto.forms.FormView.Hidden;
import it.concerto.forms.FormView.Problem;
import it.concerto.forms.filling.Entry;
import it.concerto.forms.filling.Field;
import it.concerto.forms.filling.Names;
import it.concerto.forms.schema.Component.Computed;
import it.concerto.forms.view.FormNode.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Walks a filled form and makes what a template shows, what the page carries along, and the summary of problems. */
public final class ViewMaker {

    private static final int FEW_ROWS = 2;

    private final Words words;
    private final Questions questions;
    private final FileStore files;
    private final Map<String, List<FieldError>> errors;
    private final String focus;
    private final List<Hidden> hidden = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private boolean focusNext;
    /** Stands in front of the labels of a row, so that the list of problems tells one row from the next. */
    private String row = "";

    /**
     * @param errors by path; those that are shown beside their field are taken out
     * @param focus what the person looks at next: {@code row:sessions.2}, {@code list:sessions} or nothing
     */
    public ViewMaker(Words words, FileStore files, Map<String, List<FieldError>> errors, String focus) {
        this(words, files, errors, focus, false);
    }

    private ViewMaker(
            Words words, FileStore files, Map<String, List<FieldError>> errors, String focus, boolean answered) {
        this.words = words;
        this.questions = new Questions(words, files, answered);
        this.files = files;
        this.errors = errors;
        this.focus = focus;
        hidden.add(new Hidden(Names.PAGE, "1"));
    }

    /** For a form that was answered and is only read. */
    public static ViewMaker ofAnswer(Words words, FileStore files) {
        return new ViewMaker(words, files, new LinkedHashMap<>(), "", true);
    }

    public List<Hidden> hidden() {
        return hidden;
    }

    /** Those about fields in the order of the form, then the others. */
    public List<Problem> problems() {
        var all = new ArrayList<>(problems);
        errors.values().stream()
                .flatMap(List::stream)
                .map(error -> new Problem(null, "", words.say(error)))
                .distinct()
                .forEach(all::add);
        return all;
    }

    /** @param conditional whether something around the entries may be hidden */
    public List<FormNode> nodes(List<Entry> entries, boolean conditional) {
        var nodes = new ArrayList<FormNode>();
        for (var entry : entries) {
            boolean mayHide = conditional || entry.component().common().hide() != null;
            if (entry.isHidden()) {
                carry(entry);
            } else {
                var node = node(entry, mayHide);
                if (node != null) {
                    nodes.add(node);
                }
            }
        }
        return nodes;
    }

    private @Nullable FormNode node(Entry entry, boolean conditional) {
        if (entry instanceof Entry.Together group) {
            var id = Questions.id(group.path());
            return new FormNode.Section(
                    "section", id, group.label(), group.description(), nodes(group.entries(), conditional));
        }
        if (entry instanceof Entry.Rows list) {
            return repeat(list, conditional);
        }
        return entry instanceof Field field ? question(field, conditional) : Statics.node((Entry.Shown) entry, words);
    }

    private @Nullable FormNode question(Field field, boolean conditional) {
        if (field.component() instanceof Computed) {
            return null;
        }
        var wrong = errors.getOrDefault(field.path(), List.of());
        var question = questions.question(field, wrong, focusNext);
        focusNext = focusNext && !question.focused();
        report(question.errors(), target(question), question.label().text(), field.path());
        if (conditional) {
            hidden.add(new Hidden(Names.SHOWN, field.path()));
        }
        if (field.isLocked()) {
            field.reading().texts().forEach(text -> hidden.add(new Hidden(field.path(), text)));
        }
        return question;
    }

    private static String target(Question question) {
        var choices = question.content().choices();
        return choices.isEmpty() || choices.get(0).id().isEmpty()
                ? question.label().id()
                : choices.get(0).id();
    }

    private void report(List<String> messages, String target, String label, String path) {
        var name = row.isEmpty() ? label : row + " – " + label;
        messages.forEach(message -> problems.add(new Problem(target, name, message)));
        errors.remove(path);
    }

    private FormNode repeat(Entry.Rows list, boolean conditional) {
        var label = new FormNode.Label(Questions.id(list.path()), list.path(), list.label(), list.description());
        var messages = words.sayAll(errors.getOrDefault(list.path(), List.of()));
        report(messages, label.id(), label.text(), list.path());
        boolean editable = list.component().editable();
        carryRows(list);
        var rows = new ArrayList<FormNode.Row>();
        var around = row;
        for (var each : list.rows()) {
            rows.add(row(list, each, rows.size(), conditional));
            row = around;
        }
        return new FormNode.Repeat(
                "repeat",
                label,
                messages,
                rows,
                editable ? Names.ADD + list.path() : null,
                focus.equals("list:" + list.path()));
    }

    private FormNode.Row row(Entry.Rows list, Entry.Row each, int place, boolean conditional) {
        var path = list.path() + "." + place;
        var title = RowWords.title(each.entries());
        row = title.isEmpty()
                ? words.say("forms.summary.row", list.label(), place + 1)
                : words.say("forms.summary.titled", list.label(), title);
        boolean looksHere = focus.equals("row:" + path);
        focusNext = focusNext || looksHere;
        int problemsBefore = problems.size();
        var nodes = nodes(each.entries(), conditional);
        boolean asGiven = each.origin() >= 0 && !looksHere && problems.size() == problemsBefore;
        if (!title.isEmpty() && isTold(nodes.get(0))) {
            nodes.remove(0);
        }
        return new FormNode.Row(
                place + 1,
                Questions.id(path),
                title,
                asGiven && list.rows().size() > FEW_ROWS && RowWords.isLong(nodes)
                        ? RowWords.gist(each.entries(), place + 1, questions)
                        : "",
                list.component().editable() ? Names.REMOVE + path : null,
                nodes);
    }

    /** Whether the title of its row says all there is to say. */
    private static boolean isTold(FormNode first) {
        return first instanceof Question question
                && question.label().help().isEmpty()
                && question.errors().isEmpty();
    }

    private void carryRows(Entry.Rows list) {
        hidden.add(
                new Hidden(list.path() + Names.ROWS, String.valueOf(list.rows().size())));
        for (int row = 0; row < list.rows().size(); row++) {
            int origin = list.rows().get(row).origin();
            if (origin >= 0) {
                hidden.add(new Hidden(list.path() + "." + row + Names.ORIGIN, String.valueOf(origin)));
            }
        }
    }

    /** What was typed into something that is hidden now comes back when the condition turns again. */
    private void carry(Entry entry) {
        if (entry instanceof Entry.Together group) {
            group.entries().forEach(this::carry);
        } else if (entry instanceof Entry.Rows list) {
            carryRows(list);
            list.rows().forEach(row -> row.entries().forEach(this::carry));
        } else if (entry instanceof Field field && field.wasSeen() && !(field.component() instanceof Computed)) {
            field.reading().texts().stream()
                    .filter(text -> !text.isEmpty())
                    .forEach(text -> hidden.add(new Hidden(field.path(), text)));
            Questions.files(field)
                    .forEach(file -> hidden.add(new Hidden(field.path() + Names.KEPT, files.handle(file))));
        }
    }
}
