package it.concerto.participation.portal.web;

import it.concerto.forms.FieldError;
import it.concerto.forms.FormView;
import it.concerto.participation.ReadingPasses;
import it.concerto.participation.ReadingPasses.Pass;
import it.concerto.participation.notice.Manifestation;
import it.concerto.participation.portal.Portal;
import it.concerto.participation.session.ConvenedMinutes;
import it.concerto.participation.session.ParticipantMinutes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where participants read the minutes of their sessions and write what does not correspond (C5). */
@Controller
@RequestMapping("/avvisi/ricevuta/verbali/{session}")
class ParticipantMinutesController {

    private static final String RECEIPT = "redirect:/avvisi/ricevuta";

    private final Portal portal;
    private final ConvenedMinutes minutes;
    private final ReadingPasses passes;
    private final RemarkForm form;
    private final PortalThrottle throttle;

    ParticipantMinutesController(
            Portal portal, ConvenedMinutes minutes, ReadingPasses passes, RemarkForm form, PortalThrottle throttle) {
        this.portal = portal;
        this.minutes = minutes;
        this.passes = passes;
        this.form = form;
        this.throttle = throttle;
    }

    @ModelAttribute
    void writeToken(CsrfToken token) {
        token.getToken();
    }

    @ModelAttribute("receipt")
    boolean hasReceipt(HttpServletRequest request) {
        return OpenReceipt.of(request).isPresent();
    }

    @GetMapping
    String read(@PathVariable int session, HttpServletRequest request, Model model) {
        var participant = participant(request, session);
        if (participant.isEmpty()) {
            return RECEIPT;
        }
        var shown = minutesOf(participant.get(), session);
        return show(participant.get(), shown, shown.open() ? form.blank() : null, model);
    }

    @PostMapping
    String remark(
            @PathVariable int session,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var found = participant(request, session);
        if (found.isEmpty()) {
            return RECEIPT;
        }
        var participant = found.get();
        var shown = minutesOf(participant, session);
        if (!throttle.admitsSubmission(request.getRemoteAddr())) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return show(participant, shown, form.again(request, new FieldError("", "portal.tooOften")), model);
        }
        var refused = form.submit(request, participant, session);
        if (refused.isPresent()) {
            return show(participant, shown, refused.get(), model);
        }
        redirect.addFlashAttribute("message", "portal.minutes.remarked");
        return "redirect:/avvisi/ricevuta/verbali/{session}";
    }

    /** Whoever followed the link of the session's mail speaks for that participant, others for that of their receipt. */
    private Optional<Manifestation> participant(HttpServletRequest request, int session) {
        return OpenReading.participant(request, session, passes)
                .or(() -> OpenReceipt.of(request).map(OpenReceipt::manifestation))
                .map(portal::get);
    }

    /** Minutes of others are not told from minutes that do not exist. */
    private ParticipantMinutes minutesOf(Manifestation participant, int session) {
        return minutes.find(participant, session).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String show(
            Manifestation participant, ParticipantMinutes minutes, @Nullable FormView view, Model model) {
        model.addAttribute("manifestation", participant);
        model.addAttribute("shown", minutes);
        model.addAttribute(
                "pass", new Pass(participant.path(), minutes.minutes().session(), participant.id()));
        model.addAttribute("view", view);
        return "portal/minutes";
    }
}
