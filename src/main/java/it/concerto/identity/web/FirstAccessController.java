package it.concerto.identity.web;

import it.concerto.identity.AccountRefused;
import it.concerto.identity.FirstAccess;
import it.concerto.identity.GroupId;
import it.concerto.identity.NewAccount;
import it.concerto.identity.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
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

/** Lets the first administrator of a new installation make an account. */
@Controller
@RequestMapping("/primo-accesso/{token}")
class FirstAccessController {

    private final FirstAccess firstAccess;
    private final Clock clock;

    FirstAccessController(FirstAccess firstAccess, Clock clock) {
        this.firstAccess = firstAccess;
        this.clock = clock;
    }

    @GetMapping
    String form(@PathVariable String token, Model model) {
        if (!firstAccess.isOpen(token)) {
            throw used();
        }
        model.addAttribute("account", new AccountForm("", "", "", "", ""));
        return "identity/first-access";
    }

    @PostMapping
    String register(
            @PathVariable String token,
            @Valid @ModelAttribute("account") AccountForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (!Objects.equals(form.password(), form.repeated())) {
            errors.rejectValue("repeated", "identity.password.different");
        }
        if (errors.hasErrors()) {
            return "identity/first-access";
        }
        try {
            if (!firstAccess.use(token, form.toAccount(LocalDate.now(clock)))) {
                throw used();
            }
        } catch (AccountRefused refusal) {
            errors.rejectValue("password", refusal.messageKey());
            return "identity/first-access";
        }
        redirect.addFlashAttribute("message", "identity.firstAccess.done");
        return "redirect:/accedi";
    }

    private static ResponseStatusException used() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** What the page asks for. */
    record AccountForm(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9._-]{1,59}") String username,
            @NotBlank @Size(max = 200) String displayName,
            @NotBlank @Email @Size(max = 200) String email,
            @NotNull String password,
            @NotNull String repeated) {

        NewAccount toAccount(LocalDate today) {
            return new NewAccount(
                    username,
                    displayName,
                    email,
                    password,
                    Set.of(new GroupId(GroupId.INSTALLATION, Role.ADM, null)),
                    today);
        }

        /** The password stays out of logs. */
        @Override
        public String toString() {
            return "AccountForm[" + username + "]";
        }
    }
}
