package it.concerto.administration.web;

import it.concerto.administration.Administration;
import it.concerto.administration.GivenRole;
import it.concerto.administration.NewPerson;
import it.concerto.administration.Realm;
import it.concerto.forms.FormView;
import it.concerto.identity.PeopleRegister;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.IstatCode;
import it.concerto.workflow.PageForm;
import it.concerto.workflow.PageForms;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people of the register, and where somebody new is registered. */
@Controller
@RequestMapping("/amministrazione/persone")
class PeopleController {

    private static final int PAGE_SIZE = 50;

    private final Administrators administrators;
    private final Administration administration;
    private final PeopleRegister register;
    private final RegisterChoices choices;
    private final PageForm<Answer> form;
    private final Clock clock;

    PeopleController(
            Administrators administrators,
            Administration administration,
            PeopleRegister register,
            RegisterChoices choices,
            PageForms forms,
            Clock clock) {
        this.administrators = administrators;
        this.administration = administration;
        this.register = register;
        this.choices = choices;
        this.form = forms.of("forms/administration/register-person.form", Answer.class);
        this.clock = clock;
    }

    /** What the form asks. */
    record Answer(
            String displayName,
            String email,
            String username,
            AmbitoCode ambito,
            Role role,
            @Nullable IstatCode municipality,
            LocalDate from,
            @Nullable LocalDate lastDay) {

        NewPerson person() {
            return new NewPerson(
                    displayName, email, username, new GivenRole(ambito, role, municipality, from, lastDay));
        }
    }

    /** @param pagina counted from 1 */
    @GetMapping
    String list(
            Person person,
            @RequestParam(required = false) @Nullable AmbitoCode ambito,
            @RequestParam(defaultValue = "1") int pagina,
            Model model) {
        var realm = administrators.realm(person);
        var chosen = ambito == null && !realm.whole() ? realm.ambiti().get(0).code() : ambito;
        if (chosen != null) {
            administrators.ambito(realm, chosen);
        }
        var page = Math.max(1, pagina);
        var read = register.page(chosen, (page - 1L) * PAGE_SIZE, PAGE_SIZE + 1);
        var today = LocalDate.now(clock);
        model.addAttribute("realm", realm);
        model.addAttribute("chosen", chosen);
        model.addAttribute(
                "people",
                read.stream()
                        .limit(PAGE_SIZE)
                        .map(each -> PersonRow.of(each, today, group -> choices.name(group, realm)))
                        .toList());
        model.addAttribute("page", page);
        model.addAttribute("more", read.size() > PAGE_SIZE);
        return "administration/people";
    }

    @GetMapping("/nuova")
    String ask(Person person, Model model) {
        return show(form.blank(choices.forRoles(administrators.realm(person))), model);
    }

    @PostMapping("/nuova")
    String register(Person person, HttpServletRequest request, Model model, RedirectAttributes redirect) {
        Realm realm = administrators.realm(person);
        var refused = form.submit(choices.forRoles(realm), request, answer -> {
            var invited = administration.register(realm, answer.person());
            redirect.addFlashAttribute("token", invited.token());
            redirect.addAttribute("number", invited.number());
        });
        if (refused.isPresent()) {
            return show(refused.get(), model);
        }
        redirect.addFlashAttribute("message", "administration.person.registered");
        return "redirect:/amministrazione/persone/{number}";
    }

    private static String show(FormView view, Model model) {
        model.addAttribute("view", view);
        return "administration/new-person";
    }
}
