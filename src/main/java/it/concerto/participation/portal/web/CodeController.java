package it.concerto.participation.portal.web;

import it.concerto.participation.portal.CodeRenewals;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where whoever has no receipt code has one sent. */
@Controller
@RequestMapping("/avvisi/ricevuta/codice")
class CodeController {

    private static final String PAGE = "portal/receipt-code";

    private final CodeRenewals renewals;
    private final PortalThrottle throttle;

    CodeController(CodeRenewals renewals, PortalThrottle throttle) {
        this.renewals = renewals;
        this.throttle = throttle;
    }

    @ModelAttribute
    void writeToken(CsrfToken token) {
        token.getToken();
    }

    @GetMapping
    String ask() {
        return PAGE;
    }

    /** Whether number and address belong together is answered by the mail alone. */
    @PostMapping
    String send(
            @RequestParam(defaultValue = "") String numero,
            @RequestParam(defaultValue = "") String indirizzo,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("numero", numero);
        model.addAttribute("indirizzo", indirizzo);
        if (!numero.strip().matches("\\d{1,9}") || indirizzo.isBlank()) {
            model.addAttribute("error", "portal.code.missing");
            return PAGE;
        }
        if (!throttle.admitsRenewal(request.getRemoteAddr())) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("error", "portal.code.tooOften");
            return PAGE;
        }
        renewals.ask(Integer.parseInt(numero.strip()), indirizzo.strip());
        redirect.addFlashAttribute("message", "portal.code.asked");
        return "redirect:/avvisi/ricevuta";
    }
}
