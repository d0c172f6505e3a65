package it.concerto.administration.web;

import it.concerto.administration.CalendarRegister;
import it.concerto.administration.CalendarRegister.Preview;
import it.concerto.administration.web.CalendarForm.Answer;
import it.concerto.forms.FormView;
import it.concerto.identity.Person;
import it.concerto.organisation.Ambito;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.CalendarChange;
import it.concerto.organisation.CalendarChange.Reopen;
import it.concerto.workflow.RuleBroken;
import jakarta.servlet.http.HttpServletRequest;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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

    private static final String CONFIRMED = "_confirmed";

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
        var asking = new Asking(person, ambito, request);
        var refused = forms.form(question)
                .submit(forms.given(ambito, question), request, answer -> asking.take(((Answer) answer).change()));
        return refused.map(view -> form(ambito, question, view, model))
                .orElseGet(() -> asking.answered(model, redirect));
    }

    @PostMapping("/chiusure/{number}/riapertura")
    String reopen(
            Person person,
            @PathVariable AmbitoCode code,
            @PathVariable long number,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        var asking = new Asking(person, administrators.ambito(administrators.realm(person), code), request);
        try {
            asking.take(new Reopen(number));
            return asking.answered(model, redirect);
        } catch (RuleBroken gone) {
            redirect.addFlashAttribute("warning", gone.messageKey());
            return CALENDAR;
        }
    }

    /** A change that is shown with what it brings about first, and made when it is sent again with a yes. */
    private final class Asking {

        private final Person person;
        private final Ambito ambito;
        private final HttpServletRequest request;
        private @Nullable Preview preview;
        private int moved;

        Asking(Person person, Ambito ambito, HttpServletRequest request) {
            this.person = person;
            this.ambito = ambito;
            this.request = request;
        }

        void take(CalendarChange change) throws RuleBroken {
            if (request.getParameter(CONFIRMED) == null) {
                preview = register.preview(ambito.code(), change);
            } else {
                moved = register.change(ambito.code(), change, person.username());
            }
        }

        String answered(Model model, RedirectAttributes redirect) {
            if (preview == null) {
                redirect.addFlashAttribute("message", "administration.calendar.changed");
                redirect.addFlashAttribute("messageArgument", moved);
                return CALENDAR;
            }
            var typed = new TreeMap<>(request.getParameterMap());
            typed.remove("_csrf");
            model.addAttribute("ambito", ambito);
            model.addAttribute("preview", preview);
            model.addAttribute("typed", typed);
            return "administration/calendar-preview";
        }
    }

    private static String form(Ambito ambito, String question, FormView view, Model model) {
        model.addAttribute("question", question);
        model.addAttribute("ambito", ambito);
        model.addAttribute("view", view);
        return "administration/calendar-change";
    }
}
