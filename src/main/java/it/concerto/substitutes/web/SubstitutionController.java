package it.concerto.substitutes.web;

import it.concerto.forms.FormView;
import it.concerto.identity.GroupId;
import it.concerto.identity.NewSubstitution;
import it.concerto.identity.Person;
import it.concerto.identity.SubstitutionRefused;
import it.concerto.identity.Substitutions;
import it.concerto.organisation.AmbitoCode;
import it.concerto.substitutes.Absences;
import it.concerto.workflow.PageForm;
import it.concerto.workflow.PageForms;
import it.concerto.workflow.RuleBroken;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who does whose work: one's own substitutions, for administrators those of their Ambiti. */
@Controller
@RequestMapping("/sostituzioni")
class SubstitutionController {

    private final Substitutions substitutions;
    private final Absences absences;
    private final SubstitutionChoices choices;
    private final PageForm<Answer> form;

    SubstitutionController(
            Substitutions substitutions, Absences absences, SubstitutionChoices choices, PageForms forms) {
        this.substitutions = substitutions;
        this.absences = absences;
        this.choices = choices;
        this.form = forms.of("forms/substitutes/enter-substitution.form", Answer.class);
    }

    /**
     * What the form asks.
     *
     * @param absent asked of administrators; everybody else enters their own
     * @param roles none for all
     */
    record Answer(@Nullable String absent, String substitute, LocalDate from, LocalDate lastDay, List<GroupId> roles) {

        NewSubstitution by(Person person, AmbitoCode ambito) {
            return new NewSubstitution(
                    ambito, absent == null ? person.username() : absent, substitute, from, lastDay, Set.copyOf(roles));
        }
    }

    @GetMapping
    String list(Person person, Model model) {
        var administered = choices.administered(person);
        model.addAttribute("listed", choices.rows(person, substitutions.of(person, administered)));
        model.addAttribute("ambiti", choices.ambiti(person));
        return "substitutes/substitutions";
    }

    @GetMapping("/{ambito}/nuova")
    String ask(Person person, @PathVariable AmbitoCode ambito, Model model) {
        requireIn(person, ambito);
        return form(ambito, form.blank(choices.given(person, ambito)), model);
    }

    @PostMapping("/{ambito}/nuova")
    String enter(
            Person person,
            @PathVariable AmbitoCode ambito,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        requireIn(person, ambito);
        var refused = form.submit(
                choices.given(person, ambito), request, answer -> enter(answer.by(person, ambito), person.username()));
        return refused.map(view -> form(ambito, view, model)).orElseGet(() -> told("substitutes.entered", redirect));
    }

    private void enter(NewSubstitution wanted, String by) throws RuleBroken {
        try {
            absences.enter(wanted, by);
        } catch (SubstitutionRefused refused) {
            var field =
                    switch (refused.reason()) {
                        case SELF, STRANGER, AUDITOR -> "substitute";
                        case PAST -> "from";
                        case BACKWARDS -> "lastDay";
                        case NO_ROLE -> "roles";
                        case OVERLAP -> "";
                    };
            throw new RuleBroken("2.3", field, "substitutes.refused." + refused.reason());
        }
    }

    /** By who is away, or by an administrator of the Ambito. */
    @PostMapping("/{id}/fine")
    String end(Person person, @PathVariable String id, RedirectAttributes redirect) {
        var away = substitutions
                .find(id)
                .filter(found -> choices.mayEnd(person, found))
                .orElseThrow(SubstitutionController::nothing);
        absences.end(away, person.username());
        return told("substitutes.ended", redirect);
    }

    private void requireIn(Person person, AmbitoCode ambito) {
        if (!choices.ambiti(person).containsKey(ambito)) {
            throw nothing();
        }
    }

    private String form(AmbitoCode ambito, FormView view, Model model) {
        model.addAttribute("ambito", choices.name(ambito));
        model.addAttribute("view", view);
        return "substitutes/enter";
    }

    private static String told(String message, RedirectAttributes redirect) {
        redirect.addFlashAttribute("message", message);
        return "redirect:/sostituzioni";
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
