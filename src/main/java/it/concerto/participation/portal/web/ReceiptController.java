package it.concerto.participation.portal.web;

import it.concerto.participation.ReceiptCode;
import it.concerto.participation.portal.Portal;
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

/** The receipt of a manifestation, for whoever has its code. */
@Controller
@RequestMapping("/avvisi/ricevuta")
class ReceiptController {

    private static final String DOOR = "portal/receipt-door";

    private final Portal portal;
    private final ReceiptPage page;
    private final PortalThrottle throttle;

    ReceiptController(Portal portal, ReceiptPage page, PortalThrottle throttle) {
        this.portal = portal;
        this.page = page;
        this.throttle = throttle;
    }

    @ModelAttribute
    void writeToken(CsrfToken token) {
        token.getToken();
    }

    @GetMapping
    String show(HttpServletRequest request, Model model) {
        var open = OpenReceipt.of(request);
        if (open.isEmpty()) {
            return DOOR;
        }
        page.fill(model, open.get(), portal.get(open.get().manifestation()));
        return "portal/receipt";
    }

    /** A code that is not one and one that nobody has are answered alike. */
    @PostMapping
    String open(
            @RequestParam(defaultValue = "") String codice,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var address = request.getRemoteAddr();
        if (!throttle.admitsCode(address)) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return refuse(codice, "portal.tooOften", model);
        }
        var code = ReceiptCode.typed(codice);
        var found = code.flatMap(portal::find);
        if (found.isEmpty()) {
            return refuse(codice, "portal.receipt.unknown", model);
        }
        throttle.codeWasRight(address);
        OpenReceipt.open(request, found.get().id(), code.orElseThrow());
        return "redirect:/avvisi/ricevuta";
    }

    @PostMapping("/chiudi")
    String close(HttpServletRequest request) {
        OpenReceipt.close(request);
        return "redirect:/avvisi/ricevuta";
    }

    private static String refuse(String typed, String problem, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("error", problem);
        return DOOR;
    }
}
