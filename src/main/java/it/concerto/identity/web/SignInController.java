package it.concerto.identity.web;

import it.concerto.identity.CurrentPerson;
import it.concerto.identity.SignInHints;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page at the door. */
@Controller
class SignInController {

    private final CurrentPerson current;
    private final Optional<SignInHints> hints;

    SignInController(CurrentPerson current, ObjectProvider<SignInHints> hints) {
        this.current = current;
        this.hints = Optional.ofNullable(hints.getIfAvailable());
    }

    @GetMapping("/accedi")
    String signIn(
            @RequestParam(required = false) @Nullable String errore,
            @RequestParam(required = false) @Nullable String uscita,
            @RequestParam(required = false) @Nullable String chiusa,
            Model model) {
        if (current.find().isPresent()) {
            return "redirect:/";
        }
        model.addAttribute("refused", errore != null);
        model.addAttribute("left", uscita != null);
        model.addAttribute("closed", chiusa != null);
        hints.ifPresent(demo -> model.addAttribute("demo", demo));
        return "identity/sign-in";
    }
}
