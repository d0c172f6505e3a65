package it.concerto.participation.portal.web;

import it.concerto.forms.FieldError;
import it.concerto.forms.FormView;
import it.concerto.forms.SubmissionReader;
import it.concerto.participation.notice.Completion;
import it.concerto.participation.notice.Manifestation;
import it.concerto.participation.notice.Manifestation.Status;
import it.concerto.participation.portal.Portal;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.PageForm;
import it.concerto.workflow.PageForms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
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
    private final PlanningPaths paths;
    private final PageForm<Completion> form;
    private final SubmissionReader submissions;
    private final PortalThrottle throttle;

    CompletionController(
            Portal portal,
            PlanningPaths paths,
            PageForms forms,
            SubmissionReader submissions,
            PortalThrottle throttle) {
        this.portal = portal;
        this.paths = paths;
        this.form = forms.of(Completion.FORM, Completion.class);
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
        return asked.map(manifestation -> show(manifestation, form.blank(given(manifestation)), model))
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
        var given = given(manifestation);
        if (!throttle.admitsSubmission(request.getRemoteAddr())) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            var tooOften = new FieldError("", "portal.tooOften");
            return show(manifestation, form.again(given, submissions.typed(request), tooOften), model);
        }
        var refused = form.submit(
                given,
                submissions.read(request, ExpressionController.LIMIT),
                completion -> portal.complete(manifestation.id(), completion));
        if (refused.isPresent()) {
            return show(manifestation, refused.get(), model);
        }
        redirect.addFlashAttribute("message", "portal.complete.done");
        return RECEIPT;
    }

    private Map<String, Object> given(Manifestation manifestation) {
        var areas = paths.get(manifestation.path()).configuration().areas();
        return Completion.given(manifestation.content(), areas);
    }

    private static String show(Manifestation manifestation, FormView view, Model model) {
        model.addAttribute("manifestation", manifestation);
        model.addAttribute("view", view);
        return "portal/complete";
    }
}
