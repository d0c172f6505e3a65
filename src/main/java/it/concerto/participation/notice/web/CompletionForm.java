package it.concerto.participation.notice.web;

import it.concerto.forms.AnswerBinder;
import it.concerto.forms.FieldError;
import it.concerto.forms.Form;
import it.concerto.forms.FormFault;
import it.concerto.forms.FormJudge;
import it.concerto.forms.FormView;
import it.concerto.forms.FormViews;
import it.concerto.forms.Submission;
import it.concerto.forms.Verdict;
import it.concerto.participation.notice.Completion;
import it.concerto.participation.notice.Manifestation;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.TranslatedForms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The form by which a participant completes a manifestation; officials meet the same as a task. */
@Component
public class CompletionForm {

    private static final String FILE = "forms/participation/complete-manifestation.form";

    private final Form form;
    private final TranslatedForms translated;
    private final FormViews views;
    private final FormJudge judge;
    private final AnswerBinder binder;
    private final PlanningPaths paths;

    CompletionForm(
            TranslatedForms translated, FormViews views, FormJudge judge, AnswerBinder binder, PlanningPaths paths)
            throws IOException, FormFault {
        this.form = Form.parse(FILE, new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8));
        this.translated = translated;
        this.views = views;
        this.judge = judge;
        this.binder = binder;
        this.paths = paths;
    }

    public FormView view(Manifestation of, @Nullable Submission typed, List<FieldError> errors) {
        return views.view(translated.of(form), given(of), typed, errors);
    }

    public Verdict judge(Manifestation of, Submission submission) {
        return judge.judge(translated.of(form), given(of), submission);
    }

    public Completion completion(Verdict.Accepted accepted) {
        return binder.bind(Completion.class, accepted.answer());
    }

    private Map<String, Object> given(Manifestation of) {
        return Completion.given(
                of.content(), paths.get(of.path()).configuration().areas());
    }
}
