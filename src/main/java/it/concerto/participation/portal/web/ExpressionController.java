package it.concerto.participation.portal.web;

import it.concerto.forms.FieldError;
import it.concerto.forms.FormView;
import it.concerto.forms.Submission;
import it.concerto.forms.SubmissionReader;
import it.concerto.forms.UploadLimit;
import it.concerto.participation.ReceiptCode;
import it.concerto.participation.notice.Expression;
import it.concerto.participation.notice.web.ManifestationForm;
import it.concerto.participation.portal.Portal;
import it.concerto.participation.portal.PublicNotice;
import it.concerto.participation.portal.PublicNotices;
import it.concerto.workflow.PageForm;
import it.concerto.workflow.PageForms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form of a manifestation of interest, for whoever wants to take part. */
@Controller
@RequestMapping("/avvisi/{path}/manifestazione")
class ExpressionController {

    static final UploadLimit LIMIT = new UploadLimit(10, DataSize.ofMegabytes(10));

    private final PublicNotices notices;
    private final Portal portal;
    private final ManifestationForm questions;
    private final PageForm<Expression> form;
    private final SubmissionReader submissions;
    private final PortalThrottle throttle;

    ExpressionController(
            PublicNotices notices,
            Portal portal,
            ManifestationForm questions,
            PageForms forms,
            SubmissionReader submissions,
            PortalThrottle throttle) {
        this.notices = notices;
        this.portal = portal;
        this.questions = questions;
        this.form = forms.of(ManifestationForm.FILE, Expression.class);
        this.submissions = submissions;
        this.throttle = throttle;
    }

    /** The visitor's cookie has to be written before a long page is on its way. */
    @ModelAttribute
    void writeToken(CsrfToken token) {
        token.getToken();
    }

    @GetMapping
    String ask(@PathVariable String path, Model model) {
        var notice = PublicNoticeController.find(notices, path);
        if (!notice.opensForm()) {
            return "redirect:/avvisi/" + notice.path().id();
        }
        var blank = form.blank(questions.given(notice.path().id()));
        return show(new Sheet(notice, ReceiptCode.random()), blank, model);
    }

    /**
     * @param codice that came with the blank form
     * @param sito stays empty: people do not see it, programs that fill in everything do
     */
    @PostMapping
    String send(
            @PathVariable String path,
            @RequestParam(defaultValue = "") String codice,
            @RequestParam(defaultValue = "") String sito,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var notice = PublicNoticeController.find(notices, path);
        var sheet = new Sheet(notice, ReceiptCode.typed(codice).orElseGet(ReceiptCode::random));
        var given = questions.given(notice.path().id());
        var typed = submissions.typed(request);
        if (!admits(request, typed)) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return show(sheet, form.again(given, typed, new FieldError("", "portal.tooOften")), model);
        }
        if (!sito.isEmpty()) {
            return show(sheet, form.again(given, typed, new FieldError("", "portal.express.trap")), model);
        }
        var refused = form.submit(
                given,
                submissions.read(request, LIMIT),
                expression -> OpenReceipt.open(request, portal.send(notice, expression, sheet.code())));
        return refused.map(view -> show(sheet, view, model)).orElse("redirect:/avvisi/ricevuta");
    }

    private boolean admits(HttpServletRequest request, Submission typed) {
        return typed.button().isPresent()
                ? throttle.admitsRedrawing(request.getRemoteAddr())
                : throttle.admitsSubmission(request.getRemoteAddr());
    }

    private static String show(Sheet sheet, FormView view, Model model) {
        model.addAttribute("shown", sheet.notice());
        model.addAttribute("code", sheet.code().value());
        model.addAttribute("view", view);
        return "portal/express";
    }

    /** A form in somebody's hands. */
    private record Sheet(PublicNotice notice, ReceiptCode code) {}
}
