package it.concerto.administration.web;

import it.concerto.administration.CalendarRegister;
import it.concerto.administration.web.CalendarForm.Answer;
import it.concerto.forms.FormView;
import it.concerto.identity.Person;
import it.concerto.organisation.Ambito;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.CalendarChange.Reopen;
import it.concerto.workflow.RuleBroken;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where administrators change the calendar of an Ambito. */
@Controller
@RequestMapping("/amministrazione/ambiti/{code}/calendario")
class CalendarChangeController {

    private static final String CALENDAR = "redirect:/amministrazione/ambiti/{code}/calendario";

    private final Administrators administrators;
    private final CalendarRegister register;
    private final CalendarForm forms;

    CalendarChangeController(Administrators administrators, CalendarRegister register, CalendarForm forms) {
        this.administrators = administrators;
        this.register = register;
        this.forms = forms;
    }

    @GetMapping("/{question}")
    String ask(Person person, @PathVariable AmbitoCode code, @PathVariable String question, Model model) {
        var ambito = administrators.ambito(administrators.realm(person), code);
        var form = forms.form(question).blank(forms.given(ambito, question));
        return form(ambito, question, form, model);
    }

    @PostMapping("/{question}")
    String change(
            Person person,
            @PathVariable AmbitoCode code,
            @PathVariable String question,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        var ambito = administrators.ambito(administrators.realm(person), code);
        var refused = forms.form(question)
                .submit(
                        forms.given(ambito, question),
                        request,
                        answer -> register.change(code, ((Answer) answer).change(), person.username()));
        if (refused.isPresent()) {
            return form(ambito, question, refused.get(), model);
        }
        redirect.addFlashAttribute("message", "administration.calendar.changed");
        return CALENDAR;
    }

    @PostMapping("/chiusure/{number}/riapertura")
    String reopen(
            Person person, @PathVariable AmbitoCode code, @PathVariable long number, RedirectAttributes redirect) {
        administrators.ambito(administrators.realm(person), code);
        try {
            register.change(code, new Reopen(number), person.username());
            redirect.addFlashAttribute("message", "administration.calendar.changed");
        } catch (RuleBroken gone) {
            redirect.addFlashAttribute("warning", gone.messageKey());
        }
        return CALENDAR;
    }

    private static String form(Ambito ambito, String question, FormView view, Model model) {
        model.addAttribute("question", question);
        model.addAttribute("ambito", ambito);
        model.addAttribute("view", view);
        return "administration/calendar-change";
    }
}
