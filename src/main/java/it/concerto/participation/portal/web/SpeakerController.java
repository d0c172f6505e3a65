package it.concerto.participation.portal.web;

import it.concerto.forms.FieldError;
import it.concerto.forms.FormView;
import it.concerto.participation.notice.Manifestation;
import it.concerto.participation.notice.SharedSpeakers;
import it.concerto.participation.notice.SpeakerChanges;
import it.concerto.participation.notice.SpeakerForm;
import it.concerto.participation.portal.Portal;
import it.concerto.workflow.PageForm;
import it.concerto.workflow.PageForms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a participant says that somebody else comes to speak for them (3.b). */
@Controller
@RequestMapping("/avvisi/ricevuta/rappresentante")
class SpeakerController {

    private static final String RECEIPT = "redirect:/avvisi/ricevuta";

    private final Portal portal;
    private final SpeakerChanges speakers;
    private final SharedSpeakers shared;
    private final PageForm<SpeakerForm> form;
    private final PortalThrottle throttle;

    SpeakerController(
            Portal portal, SpeakerChanges speakers, SharedSpeakers shared, PageForms forms, PortalThrottle throttle) {
        this.portal = portal;
        this.speakers = speakers;
        this.shared = shared;
        this.form = forms.of(SpeakerForm.FORM, SpeakerForm.class);
        this.throttle = throttle;
    }

    @ModelAttribute
    void writeToken(CsrfToken token) {
        token.getToken();
    }

    @GetMapping
    String ask(HttpServletRequest request, Model model) {
        return OpenReceipt.of(request)
                .map(open -> portal.get(open.manifestation()))
                .filter(manifestation -> !speakers.open(manifestation).isEmpty())
                .map(manifestation ->
                        show(manifestation, form.blank(SpeakerForm.given(speakers.open(manifestation))), model))
                .orElse(RECEIPT);
    }

    /**
     * Who else the person speaks for is the office's to know: the participant is told that it will decide. Whoever is named is
     * written to, so nobody names as many as they like.
     */
    @PostMapping
    String change(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes redirect) {
        var open = OpenReceipt.of(request);
        if (open.isEmpty()) {
            return RECEIPT;
        }
        var manifestation = portal.get(open.get().manifestation());
        var given = SpeakerForm.given(speakers.open(manifestation));
        if (!throttle.admitsSubmission(request.getRemoteAddr())) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return show(manifestation, form.again(given, request, new FieldError("", "portal.tooOften")), model);
        }
        var refused = form.submit(given, request, speaker -> speakers.change(manifestation.id(), speaker, null));
        if (refused.isPresent()) {
            return show(manifestation, refused.get(), model);
        }
        var twice = !shared.of(portal.get(manifestation.id())).isEmpty();
        redirect.addFlashAttribute("message", twice ? "portal.speaker.shared" : "portal.speaker.done");
        return RECEIPT;
    }

    private static String show(Manifestation manifestation, FormView view, Model model) {
        model.addAttribute("manifestation", manifestation);
        model.addAttribute("view", view);
        return "portal/speaker";
    }
}
