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
        try {
            var form = Form.parse(file, new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8));
            var lost = binder.mismatches(form, answer);
            if (!lost.isEmpty()) {
                throw new IllegalStateException(file + ": " + String.join("; ", lost));
            }
            return new PageForm<>(this, form, answer);
        } catch (IOException | FormFault e) {
            throw new IllegalStateException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    Submission read(HttpServletRequest request) {
        return submissions.read(request);
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
