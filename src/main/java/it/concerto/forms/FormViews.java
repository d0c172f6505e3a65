package it.concerto.forms;

import it.concerto.files.FileStore;
import it.concerto.forms.filling.Field;
import it.concerto.forms.filling.Filling;
import it.concerto.forms.schema.Component.FileInput;
import it.concerto.forms.schema.Dependencies;
import it.concerto.forms.view.AnsweredQuestions;
import it.concerto.forms.view.Differences;
import it.concerto.forms.view.FormNode;
import it.concerto.forms.view.SentFields;
import it.concerto.forms.view.ViewMaker;
import it.concerto.forms.view.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/** Prepares forms for {@code fragments/form :: form(view)}. */
@Service
public class FormViews {

    private final Fillings fillings;
    private final FileStore files;
    private final MessageSource messages;

    FormViews(Fillings fillings, FileStore files, MessageSource messages) {
        this.fillings = fillings;
        this.files = files;
        this.messages = messages;
    }

    /** The form before anybody has typed: initial values come from {@code given}. */
    public FormView view(Form form, Map<String, Object> given) {
        return view(form, given, null, List.of());
    }

    /**
     * The form with everything that was typed kept, and what is wrong with it. The {@link Submission#button() button}
     * pressed, if any, has its effect: a row more, a row less.
     *
     * @param errors those of the {@link Verdict.Refused} and of the domain
     */
    public FormView view(Form form, Map<String, Object> given, @Nullable Submission typed, List<FieldError> errors) {
        var after = typed == null ? null : Buttons.pressed(typed);
        var filling = fillings.filling(form, given, after);
        var maker = new ViewMaker(
                new Words(messages, LocaleContextHolder.getLocale()),
                files,
                errors.stream()
                        .collect(Collectors.groupingBy(FieldError::path, LinkedHashMap::new, Collectors.toList())),
                typed == null ? "" : Buttons.focus(typed));
        return view(form, filling, maker);
    }

    /**
     * The form as somebody answered it, all of it to be read only.
     *
     * @param given what it read before it was answered
     */
    public FormView kept(Form form, Map<String, Object> given, Map<String, Object> answer) {
        var words = new Words(messages, LocaleContextHolder.getLocale());
        var nodes = ViewMaker.ofAnswer(words, files)
                .nodes(fillings.kept(form, given, answer).entries(), false);
        return new FormView(nodes, List.of(), List.of(), "", false, false, false);
    }

    /** Each question that {@link #kept} shows, in words. */
    public List<Answered> answered(Form form, Map<String, Object> given, Map<String, Object> answer) {
        var words = new Words(messages, LocaleContextHolder.getLocale());
        return new AnsweredQuestions(words, files).of(fillings.kept(form, given, answer));
    }

    /**
     * What somebody typed beside what the form would hold without them.
     *
     * @param given what the form reads now
     * @param names first names of the questions that are looked at
     */
    public List<Difference> differences(Form form, Map<String, Object> given, Submission typed, Set<String> names) {
        var words = new Words(messages, LocaleContextHolder.getLocale());
        return new Differences(words, files)
                .between(fillings.filling(form, given, typed), fillings.filling(form, given, null), names);
    }

    /**
     * What an answer changed of what the form showed before anybody had typed.
     *
     * @param given what it read before it was answered
     * @return for each question that was changed, what was answered as what was typed, and what stood there as what is current
     */
    public List<Difference> made(Form form, Map<String, Object> given, Map<String, Object> answer) {
        var words = new Words(messages, LocaleContextHolder.getLocale());
        return new Differences(words, files)
                .made(fillings.kept(form, given, answer), fillings.filling(form, given, null));
    }

    /** What a page would send of one question or list before anybody has typed. */
    public Map<String, List<String>> untouched(Form form, Map<String, Object> given, String path) {
        return SentFields.of(fillings.filling(form, given, null), path, files);
    }

    private static FormView view(Form form, Filling filling, ViewMaker maker) {
        var nodes = maker.nodes(filling.entries(), false);
        var refreshOn = String.join(" ", Dependencies.of(form.components()));
        return new FormView(
                nodes,
                maker.problems(),
                maker.hidden(),
                refreshOn,
                !refreshOn.isEmpty() || nodes.stream().anyMatch(FormViews::hasButtons),
                filling.fields().stream().map(Field::component).anyMatch(FileInput.class::isInstance),
                nodes.stream().anyMatch(FormViews::asksSomethingMandatory));
    }

    private static boolean hasButtons(FormNode node) {
        return node instanceof FormNode.Repeat
                || node instanceof FormNode.Section section
                        && section.nodes().stream().anyMatch(FormViews::hasButtons);
    }

    private static boolean asksSomethingMandatory(FormNode node) {
        if (node instanceof FormNode.Section section) {
            return section.nodes().stream().anyMatch(FormViews::asksSomethingMandatory);
        }
        if (node instanceof FormNode.Repeat repeat) {
            return repeat.rows().stream()
                    .flatMap(row -> row.nodes().stream())
                    .anyMatch(FormViews::asksSomethingMandatory);
        }
        return node instanceof FormNode.Question question && question.mandatory();
    }
}
