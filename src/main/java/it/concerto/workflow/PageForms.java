package it.concerto.workflow;

import it.concerto.forms.AnswerBinder;
import it.concerto.forms.FieldError;
import it.concerto.forms.Form;
import it.concerto.forms.FormFault;
import it.concerto.forms.FormJudge;
import it.concerto.forms.FormView;
import it.concerto.forms.FormViews;
import it.concerto.forms.Submission;
import it.concerto.forms.SubmissionReader;
import it.concerto.forms.Verdict;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;

/** The forms that pages ask outside of tasks, read from {@code forms/} when the page is made. */
@Service
public class PageForms {

    private final TranslatedForms translated;
    private final FormViews views;
    private final FormJudge judge;
    private final AnswerBinder binder;
    private final SubmissionReader submissions;

    PageForms(
            TranslatedForms translated,
            FormViews views,
            FormJudge judge,
            AnswerBinder binder,
            SubmissionReader submissions) {
        this.translated = translated;
        this.views = views;
        this.judge = judge;
        this.binder = binder;
        this.submissions = submissions;
    }

    /**
     * @param file e.g. {@code forms/participation/extend-deadline.form}
     * @param answer what the form's answers fill
     * @throws IllegalStateException if the form cannot be read or has lost a question that the answer needs
     */
    public <A extends Record> PageForm<A> of(String file, Class<A> answer) {
        return asking(parsed(file), answer);
    }

    /**
     * A form of which nothing has to be answered but what is needed, for whoever writes down what arrived; else as {@link #of}.
     *
     * @param needed keys of the questions that have to be answered
     */
    public <A extends Record> PageForm<A> asFarAsKnown(String file, Class<A> answer, Set<String> needed) {
        return asking(parsed(file).asFarAsKnown(needed), answer);
    }

    private static Form parsed(String file) {
        try {
            return Form.parse(file, new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException | FormFault e) {
            throw new IllegalStateException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private <A extends Record> PageForm<A> asking(Form form, Class<A> answer) {
        var lost = binder.mismatches(form, answer);
        if (!lost.isEmpty()) {
            throw new IllegalStateException(form.fileName() + ": " + String.join("; ", lost));
        }
        return new PageForm<>(this, form, answer);
    }

    Submission read(HttpServletRequest request) {
        return submissions.read(request);
    }

    /** Without its files. */
    Submission typed(HttpServletRequest request) {
        return submissions.typed(request);
    }

    FormView blank(Form form, Map<String, Object> given) {
        return views.view(translated.of(form), given);
    }

    FormView again(Form form, Map<String, Object> given, Submission typed, List<FieldError> errors) {
        return views.view(translated.of(form), given, typed, errors);
    }

    Verdict judge(Form form, Map<String, Object> given, Submission sent) {
        return judge.judge(translated.of(form), given, sent);
    }

    <A extends Record> A bind(Class<A> type, Verdict.Accepted accepted) {
        return binder.bind(type, accepted.answer());
    }
}
