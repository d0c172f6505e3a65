package it.concerto.participation.portal.web;

import it.concerto.forms.FieldError;
import it.concerto.forms.Submission;
import it.concerto.forms.SubmissionReader;
import it.concerto.forms.Verdict;
import it.concerto.participation.notice.Manifestation;
import it.concerto.participation.notice.Manifestation.Status;
import it.concerto.participation.notice.web.CompletionForm;
import it.concerto.participation.portal.Portal;
import it.concerto.workflow.RuleBroken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a participant hands in what the office asked for. */
@Controller
@RequestMapping("/avvisi/ricevuta/completamento")
class CompletionController {

    private static final String RECEIPT = "redirect:/avvisi/ricevuta";

    private final Portal portal;
    private final CompletionForm form;
    private final SubmissionReader submissions;
    private final PortalThrottle throttle;

    CompletionController(Portal portal, CompletionForm form, SubmissionReader submissions, PortalThrottle throttle) {
        this.portal = portal;
        this.form = form;
        this.submissions = submissions;
        this.throttle = throttle;
    }

    @ModelAttribute
    void writeToken(CsrfToken token) {
        token.getToken();
    }

    @GetMapping
    String ask(HttpServletRequest request, Model model) {
        var asked = OpenReceipt.of(request)
                .map(open -> portal.get(open.manifestation()))
                .filter(manifestation -> manifestation.status() == Status.INCOMPLETE);
        return asked.map(manifestation -> show(manifestation, null, List.of(), model))
                .orElse(RECEIPT);
    }

    @PostMapping
    String complete(
            HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes redirect) {
        var open = OpenReceipt.of(request);
        if (open.isEmpty()) {
            return RECEIPT;
        }
        var manifestation = portal.get(open.get().manifestation());
        if (!throttle.admitsSubmission(request.getRemoteAddr())) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            var error = new FieldError("", "portal.tooOften");
            return show(manifestation, submissions.typed(request), List.of(error), model);
        }
        var submission = submissions.read(request, ExpressionController.LIMIT);
        if (submission.button().isPresent()) {
            return show(manifestation, submission, List.of(), model);
        }
        var verdict = form.judge(manifestation, submission);
        if (verdict instanceof Verdict.Refused refused) {
            return show(manifestation, refused.typed(), refused.errors(), model);
        }
        try {
            portal.complete(manifestation.id(), form.completion((Verdict.Accepted) verdict));
        } catch (RuleBroken e) {
            return show(manifestation, submission, List.of(e.asFieldError()), model);
        }
        redirect.addFlashAttribute("message", "portal.complete.done");
        return RECEIPT;
    }

    private String show(Manifestation manifestation, @Nullable Submission typed, List<FieldError> errors, Model model) {
        model.addAttribute("manifestation", manifestation);
        model.addAttribute("view", form.view(manifestation, typed, errors));
        return "portal/complete";
    }
}
