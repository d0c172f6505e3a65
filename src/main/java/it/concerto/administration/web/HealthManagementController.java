package it.concerto.administration.web;

import it.concerto.administration.AmbitoRegistration;
import it.concerto.forms.FormView;
import it.concerto.identity.Person;
import it.concerto.organisation.Ambito;
import it.concerto.organisation.AmbitoCode;
import it.concerto.workflow.PageForm;
import it.concerto.workflow.PageForms;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where administrators say how the general management of an Ambito's ASL is reached. */
@Controller
@RequestMapping("/amministrazione/ambiti/{code}/asl")
class HealthManagementController {

    private final Administrators administrators;
    private final AmbitoRegistration registration;
    private final PageForm<Answer> page;

    HealthManagementController(Administrators administrators, AmbitoRegistration registration, PageForms forms) {
        this.administrators = administrators;
        this.registration = registration;
        this.page = forms.of("forms/administration/set-health-management.form", Answer.class);
    }

    /** What the form asks. */
    record Answer(@Nullable String email) {}

    @GetMapping
    String ask(Person person, @PathVariable AmbitoCode code, Model model) {
        var ambito = administrators.ambito(administrators.realm(person), code);
        return form(ambito, page.blank(given(ambito)), model);
    }

    @PostMapping
    String set(
            Person person,
            @PathVariable AmbitoCode code,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        var ambito = administrators.ambito(administrators.realm(person), code);
        var refused =
                page.submit(given(ambito), request, answer -> registration.setHealthManagement(code, answer.email()));
        if (refused.isPresent()) {
            return form(ambito, refused.get(), model);
        }
        redirect.addFlashAttribute("message", "administration.health.set");
        return "redirect:/amministrazione/ambiti/{code}";
    }

    private Map<String, Object> given(Ambito ambito) {
        return registration
                .healthManagement(ambito.code())
                .<Map<String, Object>>map(email -> Map.of("email", email))
                .orElse(Map.of());
    }

    private static String form(Ambito ambito, FormView view, Model model) {
        model.addAttribute("action", "health");
        model.addAttribute("ambito", ambito);
        model.addAttribute("view", view);
        return "administration/seat";
    }
}
