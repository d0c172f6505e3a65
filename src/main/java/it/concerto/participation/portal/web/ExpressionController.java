package it.concerto.participation.portal.web;

import it.concerto.forms.FieldError;
import it.concerto.forms.Submission;
import it.concerto.forms.SubmissionReader;
import it.concerto.forms.UploadLimit;
import it.concerto.forms.Verdict;
import it.concerto.participation.notice.web.ManifestationForm;
import it.concerto.participation.portal.Portal;
import it.concerto.participation.portal.PublicNotice;
import it.concerto.participation.portal.PublicNotices;
import it.concerto.participation.portal.ReceiptCode;
import it.concerto.workflow.RuleBroken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    private final ManifestationForm form;
    private final SubmissionReader submissions;
    private final PortalThrottle throttle;

    ExpressionController(
            PublicNotices notices,
            Portal portal,
            ManifestationForm form,
            SubmissionReader submissions,
            PortalThrottle throttle) {
        this.notices = notices;
        this.portal = portal;
        this.form = form;
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
        return show(new Sheet(notice, ReceiptCode.random()), null, List.of(), model);
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
        var typed = submissions.typed(request);
        if (!admits(request, typed)) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return show(sheet, typed, List.of(new FieldError("", "portal.tooOften")), model);
        }
        if (!sito.isEmpty()) {
            return show(sheet, typed, List.of(new FieldError("", "portal.express.trap")), model);
        }
        var submission = submissions.read(request, LIMIT);
        if (submission.button().isPresent()) {
            return show(sheet, submission, List.of(), model);
        }
        var verdict = form.judge(notice.path().id(), false, submission);
        if (verdict instanceof Verdict.Refused refused) {
            return show(sheet, refused.typed(), refused.errors(), model);
        }
        return receive(sheet, (Verdict.Accepted) verdict, submission, request, model);
    }

    private String receive(
            Sheet sheet, Verdict.Accepted accepted, Submission submission, HttpServletRequest request, Model model) {
        try {
            OpenReceipt.open(request, portal.send(sheet.notice(), form.expression(accepted), sheet.code()));
            return "redirect:/avvisi/ricevuta";
        } catch (RuleBroken e) {
            return show(sheet, submission, List.of(e.asFieldError()), model);
        }
    }

    private boolean admits(HttpServletRequest request, Submission typed) {
        return typed.button().isPresent()
                ? throttle.admitsRedrawing(request.getRemoteAddr())
                : throttle.admitsSubmission(request.getRemoteAddr());
    }

    private String show(Sheet sheet, @Nullable Submission typed, List<FieldError> errors, Model model) {
        model.addAttribute("shown", sheet.notice());
        model.addAttribute("code", sheet.code().value());
        model.addAttribute("view", form.view(sheet.notice().path().id(), false, typed, errors));
        return "portal/express";
    }

    /** A form in somebody's hands. */
    private record Sheet(PublicNotice notice, ReceiptCode code) {}
}
