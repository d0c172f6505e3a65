package it.concerto.participation.portal.web;

import it.concerto.files.FileRef;
import it.concerto.forms.FieldError;
import it.concerto.forms.FormView;
import it.concerto.forms.SubmissionReader;
import it.concerto.participation.notice.Manifestation;
import it.concerto.participation.notice.Statement;
import it.concerto.workflow.PageForm;
import it.concerto.workflow.PageForms;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form in which a participant says which of two manifestations counts. */
@Component
class ContestForm {

    private final PageForm<Answer> form;
    private final SubmissionReader submissions;

    ContestForm(PageForms forms, SubmissionReader submissions) {
        this.form = forms.of("forms/participation/choose-manifestation.form", Answer.class);
        this.submissions = submissions;
    }

    /** Which one counts, for whoever has one of them before them. */
    enum Choice {
        THIS,
        OTHER
    }

    /** What it asks. */
    record Answer(Choice choice, @Nullable String signer, List<FileRef> declaration, List<FileRef> identity) {

        Statement statement(Manifestation counting) {
            var files = Stream.concat(declaration.stream(), identity.stream()).toList();
            return new Statement(counting.id(), Objects.requireNonNull(signer), files);
        }
    }

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
