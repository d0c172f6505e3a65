package it.concerto.participation.portal.web;

import it.concerto.forms.FieldError;
import it.concerto.forms.FormView;
import it.concerto.participation.notice.Contests;
import it.concerto.participation.notice.Declarations;
import it.concerto.participation.notice.Manifestation;
import it.concerto.participation.portal.Portal;
import it.concerto.participation.portal.web.ContestForm.Answer;
import it.concerto.participation.portal.web.ContestForm.Choice;
import it.concerto.workflow.RuleBroken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a participant says which of two manifestations of their organisation counts. */
@Controller
@RequestMapping("/avvisi/ricevuta/quale-vale")
class ContestController {

    private static final String RECEIPT = "redirect:/avvisi/ricevuta";

    private final Portal portal;
    private final Contests contests;
    private final Declarations declarations;
    private final ContestForm form;
    private final PortalThrottle throttle;

    ContestController(
            Portal portal, Contests contests, Declarations declarations, ContestForm form, PortalThrottle throttle) {
        this.portal = portal;
        this.contests = contests;
        this.declarations = declarations;
        this.form = form;
        this.throttle = throttle;
    }

    @ModelAttribute
    void writeToken(CsrfToken token) {
        token.getToken();
    }

    @GetMapping
    String ask(HttpServletRequest request, Model model) {
        return contested(request)
                .map(manifestation -> show(manifestation, form.blank(), model))
                .orElse(RECEIPT);
    }

    @PostMapping
    String answer(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes redirect) {
        var contested = contested(request);
        if (contested.isEmpty()) {
            return RECEIPT;
        }
        var manifestation = contested.get();
        if (!throttle.admitsSubmission(request.getRemoteAddr())) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return show(manifestation, form.again(request, new FieldError("", "portal.tooOften")), model);
        }
        var refused = form.submit(request, answer -> take(manifestation, answer));
        if (refused.isPresent()) {
            return show(manifestation, refused.get(), model);
        }
        redirect.addFlashAttribute("message", "portal.contest.done");
        return RECEIPT;
    }

    private Optional<Manifestation> contested(HttpServletRequest request) {
        return OpenReceipt.of(request)
                .map(open -> portal.get(open.manifestation()))
                .filter(manifestation -> declarations.rival(manifestation).isPresent());
    }

    private void take(Manifestation manifestation, Answer answer) throws RuleBroken {
        if (answer.choice() == Choice.OTHER) {
            contests.concede(manifestation);
        } else {
            contests.state(manifestation, answer.statement(manifestation));
        }
    }

    private String show(Manifestation manifestation, FormView view, Model model) {
        model.addAttribute("manifestation", manifestation);
        model.addAttribute("rival", declarations.rival(manifestation).orElseThrow());
        model.addAttribute("view", view);
        return "portal/contest";
    }
}
