package it.concerto.identity.web;

import it.concerto.identity.AccountRefused;
import it.concerto.identity.Invitations;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets somebody who was invited choose a password. */
@Controller
@RequestMapping("/invito/{token}")
class InvitationController {

    private static final String VIEW = "identity/invitation";

    private final Invitations invitations;

    InvitationController(Invitations invitations) {
        this.invitations = invitations;
    }

    @GetMapping
    String form(@PathVariable String token, Model model) {
        model.addAttribute("username", username(token));
        model.addAttribute("choice", new Choice("", ""));
        return VIEW;
    }

    @PostMapping
    String accept(
            @PathVariable String token,
            @ModelAttribute("choice") Choice choice,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("username", username(token));
        var password = Objects.requireNonNullElse(choice.password(), "");
        if (!password.equals(choice.repeated())) {
            errors.rejectValue("repeated", "identity.password.different");
            return again(model);
        }
        try {
            if (!invitations.accept(token, password)) {
                throw used();
            }
        } catch (AccountRefused refusal) {
            errors.rejectValue("password", refusal.messageKey());
            return again(model);
        }
        redirect.addFlashAttribute("message", "identity.invitation.done");
        return "redirect:/accedi";
    }

    /** The title of the page says, too, that there is something to mend. */
    private static String again(Model model) {
        model.addAttribute("wrong", true);
        return VIEW;
    }

    private String username(String token) {
        return invitations.username(token).orElseThrow(InvitationController::used);
    }

    private static ResponseStatusException used() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** What the page asks for. */
    record Choice(@NotNull String password, @NotNull String repeated) {

        /** The password stays out of logs. */
        @Override
        public String toString() {
            return "Choice";
        }
    }
}
