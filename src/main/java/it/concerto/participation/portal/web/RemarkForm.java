package it.concerto.participation.portal.web;

import it.concerto.forms.FieldError;
import it.concerto.forms.FormView;
import it.concerto.forms.SubmissionReader;
import it.concerto.workflow.PageForm;
import it.concerto.workflow.PageForms;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form in which a participant writes a remark on draft minutes. */
@Component
class RemarkForm {

    private final PageForm<Answer> form;
    private final SubmissionReader submissions;

    RemarkForm(PageForms forms, SubmissionReader submissions) {
        this.form = forms.of("forms/participation/remark-on-minutes.form", Answer.class);
        this.submissions = submissions;
    }

    /** What it asks. */
    record Answer(@Nullable String page, String text) {}

    FormView blank() {
        return form.blank(Map.of());
    }

    FormView again(HttpServletRequest request, FieldError reason) {
        return form.again(Map.of(), submissions.typed(request), reason);
    }

    Optional<FormView> submit(HttpServletRequest request, PageForm.Use<Answer> use) {
        return form.submit(Map.of(), submissions.read(request, ExpressionController.LIMIT), use);
    }
}
