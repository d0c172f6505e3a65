package it.concerto.participation.portal.web;

import it.concerto.forms.FieldError;
import it.concerto.forms.FormView;
import it.concerto.forms.SubmissionReader;
import it.concerto.participation.notice.Manifestation;
import it.concerto.participation.session.Remarks;
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
    private final Remarks remarks;

    RemarkForm(PageForms forms, SubmissionReader submissions, Remarks remarks) {
        this.form = forms.of("forms/participation/remark-on-minutes.form", Answer.class);
        this.submissions = submissions;
        this.remarks = remarks;
    }

    /** What it asks. */
    record Answer(@Nullable String page, String text) {}

    FormView blank() {
        return form.blank(Map.of());
    }

    FormView again(HttpServletRequest request, FieldError reason) {
        return form.again(Map.of(), submissions.typed(request), reason);
    }

    /** Takes the remark of a participant; empty when it was taken. */
    Optional<FormView> submit(HttpServletRequest request, Manifestation participant, int session) {
        return form.submit(
                Map.of(),
                submissions.read(request, ExpressionController.LIMIT),
                answer -> remarks.receive(participant, session, answer.page(), answer.text()));
    }
}
