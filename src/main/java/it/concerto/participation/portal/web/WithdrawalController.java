package it.concerto.participation.portal.web;

import it.concerto.participation.notice.Withdrawal;
import it.concerto.participation.notice.Withdrawals;
import it.concerto.participation.portal.Portal;
import it.concerto.workflow.RuleBroken;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a participant takes their manifestation back. */
@Controller
@RequestMapping("/avvisi/ricevuta/ritiro")
class WithdrawalController {

    private static final String RECEIPT = "redirect:/avvisi/ricevuta";

    private final Portal portal;
    private final Withdrawals withdrawals;

    WithdrawalController(Portal portal, Withdrawals withdrawals) {
        this.portal = portal;
        this.withdrawals = withdrawals;
    }

    @ModelAttribute
    void writeToken(CsrfToken token) {
        token.getToken();
    }

    @GetMapping
    String ask(HttpServletRequest request, Model model) {
        var standing = OpenReceipt.of(request)
                .map(open -> portal.get(open.manifestation()))
                .filter(withdrawals::isPossible);
        if (standing.isEmpty()) {
            return RECEIPT;
        }
        model.addAttribute("manifestation", standing.get());
        model.addAttribute("wish", new Withdrawal("", false, false));
        return "portal/withdraw";
    }

    @PostMapping
    String withdraw(
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean withContributions,
            @RequestParam(defaultValue = "false") boolean withContacts,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        var open = OpenReceipt.of(request);
        if (open.isEmpty()) {
            return RECEIPT;
        }
        var manifestation = portal.get(open.get().manifestation());
        var wish = new Withdrawal(reason.strip(), withContributions, withContacts);
        try {
            withdrawals.withdraw(manifestation.id(), wish, null);
        } catch (RuleBroken e) {
            model.addAttribute("manifestation", manifestation);
            model.addAttribute("wish", wish);
            model.addAttribute("broken", e.asFieldError());
            return "portal/withdraw";
        }
        redirect.addFlashAttribute("message", "portal.withdraw.done");
        return RECEIPT;
    }
}
