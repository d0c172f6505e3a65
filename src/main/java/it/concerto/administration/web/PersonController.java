package it.concerto.administration.web;

import it.concerto.administration.Administration;
import it.concerto.administration.GivenRole;
import it.concerto.administration.Realm;
import it.concerto.forms.FormView;
import it.concerto.identity.GroupId;
import it.concerto.identity.ListedPerson;
import it.concerto.identity.Person;
import it.concerto.workflow.PageForm;
import it.concerto.workflow.PageForms;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's page in the register: roles, account, link to choose a password. */
@Controller
@RequestMapping("/amministrazione/persone/{number}")
class PersonController {

    private static final String PAGE = "redirect:/amministrazione/persone/{number}";

    private final Administrators administrators;
    private final Administration administration;
    private final RegisterChoices choices;
    private final PageForm<GivenRole> assigning;
    private final PageForm<Ending> ending;
    private final Clock clock;
    private final String baseUrl;

    PersonController(
            Administrators administrators,
            Administration administration,
            RegisterChoices choices,
            PageForms forms,
            Clock clock,
            @Value("${concerto.base-url}") String baseUrl) {
        this.administrators = administrators;
        this.administration = administration;
        this.choices = choices;
        this.assigning = forms.of("forms/administration/assign-role.form", GivenRole.class);
        this.ending = forms.of("forms/administration/end-role.form", Ending.class);
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /** What the form to end a role asks. */
    record Ending(GroupId group, LocalDate lastDay) {}

    @GetMapping
    String show(Person person, @PathVariable long number, Model model) {
        var realm = administrators.realm(person);
        var whom = administrators.person(realm, number);
        if (model.getAttribute("token") instanceof String token) {
            model.addAttribute("link", baseUrl + "/invito/" + token);
        }
        model.addAttribute("row", PersonRow.of(whom, today(), group -> choices.name(group, realm)));
        model.addAttribute(
                "mayClose", realm.holdsAlone(whom) && !whom.username().equals(person.username()));
        return "administration/person";
    }

    @GetMapping("/ruoli/nuovo")
    String askRole(Person person, @PathVariable long number, Model model) {
        var realm = administrators.realm(person);
        return form("assign", administrators.person(realm, number), assigning.blank(choices.forRoles(realm)), model);
    }

    @PostMapping("/ruoli/nuovo")
    String assign(
            Person person,
            @PathVariable long number,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        var realm = administrators.realm(person);
        var whom = administrators.person(realm, number);
        var refused =
                assigning.submit(choices.forRoles(realm), request, role -> administration.assign(realm, whom, role));
        return refused.map(view -> form("assign", whom, view, model))
                .orElseGet(() -> done("administration.role.assigned", redirect));
    }

    @GetMapping("/ruoli/fine")
    String askEnd(Person person, @PathVariable long number, Model model) {
        var realm = administrators.realm(person);
        var whom = administrators.person(realm, number);
        return form("end", whom, ending.blank(choices.forEnding(realm, whom, today())), model);
    }

    @PostMapping("/ruoli/fine")
    String end(
            Person person,
            @PathVariable long number,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        var realm = administrators.realm(person);
        var whom = administrators.person(realm, number);
        var refused = ending.submit(
                choices.forEnding(realm, whom, today()),
                request,
                answer -> administration.end(realm, whom, answer.group(), answer.lastDay()));
        return refused.map(view -> form("end", whom, view, model))
                .orElseGet(() -> done("administration.role.ended", redirect));
    }

    @PostMapping("/sospendi")
    String close(Person person, @PathVariable long number, RedirectAttributes redirect) {
        if (!administration.close(theirs(person, number))) {
            redirect.addFlashAttribute("warning", "administration.role.last");
            return PAGE;
        }
        return done("administration.account.closed", redirect);
    }

    @PostMapping("/riattiva")
    String reopen(Person person, @PathVariable long number, RedirectAttributes redirect) {
        administration.reopen(theirs(person, number));
        return done("administration.account.reopened", redirect);
    }

    @PostMapping("/collegamento")
    String invite(Person person, @PathVariable long number, RedirectAttributes redirect) {
        redirect.addFlashAttribute("token", administration.invite(theirs(person, number)));
        return done("administration.account.invited", redirect);
    }

    /** An account that serves others too, or one's own, is not closed or opened here. */
    private ListedPerson theirs(Person person, long number) {
        Realm realm = administrators.realm(person);
        var whom = administrators.person(realm, number);
        if (!realm.holdsAlone(whom) || whom.username().equals(person.username())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return whom;
    }

    private static String form(String action, ListedPerson whom, FormView view, Model model) {
        model.addAttribute("action", action);
        model.addAttribute("person", whom);
        model.addAttribute("view", view);
        return "administration/role";
    }

    private static String done(String message, RedirectAttributes redirect) {
        redirect.addFlashAttribute("message", message);
        return PAGE;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
