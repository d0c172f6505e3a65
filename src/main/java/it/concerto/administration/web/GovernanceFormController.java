package it.concerto.administration.web;

import it.concerto.administration.GovernanceRegister;
import it.concerto.forms.FormView;
import it.concerto.identity.Person;
import it.concerto.organisation.Ambito;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.GovernanceChange;
import it.concerto.organisation.GovernanceForm;
import it.concerto.workflow.PageForm;
import it.concerto.workflow.PageForms;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where administrators enter the governance form of an Ambito, with a note. */
@Controller
@RequestMapping("/amministrazione/ambiti/{code}/forma")
class GovernanceFormController {

    private final Administrators administrators;
    private final GovernanceRegister register;
    private final PageForm<Answer> page;

    GovernanceFormController(Administrators administrators, GovernanceRegister register, PageForms forms) {
        this.administrators = administrators;
        this.register = register;
        this.page = forms.of("forms/administration/change-governance-form.form", Answer.class);
    }

    /** What the form asks. */
    record Answer(GovernanceForm governanceForm, LocalDate from, String note) {

        GovernanceChange change() {
            return new GovernanceChange(governanceForm, from, note);
        }
    }

    @GetMapping
    String ask(Person person, @PathVariable AmbitoCode code, Model model) {
        var ambito = administrators.ambito(administrators.realm(person), code);
        return form(ambito, page.blank(given(ambito)), model);
    }

    @PostMapping
    String change(
            Person person,
            @PathVariable AmbitoCode code,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        var ambito = administrators.ambito(administrators.realm(person), code);
        var refused = page.submit(
                given(ambito), request, answer -> register.change(code, answer.change(), person.username()));
        if (refused.isPresent()) {
            return form(ambito, refused.get(), model);
        }
        redirect.addFlashAttribute("message", "administration.form.changed");
        return "redirect:/amministrazione/ambiti/{code}";
    }

    private static Map<String, Object> given(Ambito ambito) {
        return Map.of("governanceForm", ambito.governanceForm().name());
    }

    private static String form(Ambito ambito, FormView view, Model model) {
        model.addAttribute("action", "form");
        model.addAttribute("ambito", ambito);
        model.addAttribute("view", view);
        return "administration/seat";
    }
}
