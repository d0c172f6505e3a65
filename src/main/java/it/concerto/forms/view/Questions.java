package it.concerto.forms.view;

import it.concerto.files.FileRef;
import it.concerto.files.FileStore;
import it.concerto.forms.FieldError;
import it.concerto.forms.filling.Answer;
import it.concerto.forms.filling.Field;
import it.concerto.forms.schema.Component.Checkbox;
import it.concerto.forms.schema.Component.Choice;
import it.concerto.forms.schema.Component.FileInput;
import it.concerto.forms.schema.Component.Look;
import it.concerto.forms.schema.Options.Option;
import it.concerto.forms.view.FormNode.Content;
import it.concerto.forms.view.FormNode.Kept;
import it.concerto.forms.view.FormNode.Label;
import it.concerto.forms.view.FormNode.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes questions of fields. */
final class Questions {

    private final Words words;
    private final FileStore files;
    private final boolean answered;

    /** @param answered whether everything has been answered: then nobody needs help to answer */
    Questions(Words words, FileStore files, boolean answered) {
        this.words = words;
        this.files = files;
        this.answered = answered;
    }

    Question question(Field field, List<FieldError> errors, boolean focused) {
        boolean fixed = field.isLocked() || field.isDisabled();
        var text = String.join("\n", field.reading().texts());
        var label = label(field);
        return new Question(
                fixed ? "fixed" : Inputs.kind(field),
                label,
                !fixed && Answer.isRequired(field.component()),
                focused && !fixed,
                words.sayAll(errors),
                new Content(
                        text, choices(field, label.id()), kept(field, label.id()), fixed ? lines(field) : List.of()),
                fixed ? Map.of() : Inputs.attributes(field, text));
    }

    private Label label(Field field) {
        var text = field.label();
        return new Label(
                id(field.path()), field.path(), text.isBlank() ? String.join(" ", field.key()) : text, help(field));
    }

    /** What the form says, and which files it takes. */
    private String help(Field field) {
        if (answered) {
            return "";
        }
        if (field.isLocked() || !(field.component() instanceof FileInput input)) {
            return field.description();
        }
        var accepted = input.accept().text(field.scope().feel(), field.scope().context());
        boolean several =
                input.multiple().isTrue(field.scope().feel(), field.scope().context());
        return Stream.of(
                        field.description(),
                        accepted.isEmpty() ? "" : words.say("forms.file.limit", accepted.replaceAll("\\s*,\\s*", ", ")),
                        several ? words.say("forms.file.hint") : "")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    static String id(String path) {
        return "f-" + path.replace('.', '-').replace('/', '-');
    }

    private static List<FormNode.Choice> choices(Field field, String id) {
        var choices = new ArrayList<FormNode.Choice>();
        if (field.component() instanceof Checkbox) {
            return List.of(new FormNode.Choice(id, "true", "", Boolean.TRUE.equals(field.value())));
        }
        boolean single = field.component() instanceof Choice choice && choice.look() == Look.SELECT;
        for (Option option : field.options()) {
            choices.add(new FormNode.Choice(
                    single ? "" : id + "-" + choices.size(),
                    Field.text(option),
                    option.label(),
                    field.isChosen(option)));
        }
        return choices;
    }

    private List<Kept> kept(Field field, String id) {
        var kept = new ArrayList<Kept>();
        for (var file : files(field)) {
            kept.add(new Kept(id + "-kept-" + kept.size(), files.handle(file), file));
        }
        return kept;
    }

    static List<FileRef> files(Field field) {
        return field.component() instanceof FileInput && field.value() instanceof List<?> several
                ? several.stream()
                        .filter(FileRef.class::isInstance)
                        .map(FileRef.class::cast)
                        .toList()
                : List.of();
    }

    /** The value in words, for whoever may only read it. */
    List<String> lines(Field field) {
        if (field.component() instanceof Checkbox) {
            return List.of(words.say(Boolean.TRUE.equals(field.value()) ? "forms.yes" : "forms.no"));
        }
        var lines = field.component() instanceof Choice
                ? chosen(field)
                : field.component() instanceof FileInput
                        ? files(field).stream().map(FileRef::name).toList()
                        : Inputs.lines(field, Locale.ITALY);
        return lines.stream().allMatch(String::isBlank) ? List.of(nothing()) : lines;
    }

    /** What stands where nothing was answered. */
    String nothing() {
        return words.say("forms.nothing");
    }

    /** Labels of the chosen options; a value that is no longer among them stands for itself. */
    static List<String> chosen(Field field) {
        return field.reading().texts().stream()
                .map(text -> field.options().stream()
                        .filter(option -> Field.text(option).equals(text))
                        .map(Option::label)
                        .findFirst()
                        .orElse(text))
                .toList();
    }
}
