package it.concerto.notifications.web;

import static it.concerto.notifications.MailKind.ASSIGNMENT;
import static it.concerto.notifications.MailKind.COMMENT;
import static it.concerto.notifications.MailKind.ESCALATION;
import static it.concerto.notifications.MailKind.REMINDER;
import static it.concerto.notifications.MailKind.SUBSTITUTION;

import it.concerto.forms.FormView;
import it.concerto.identity.Person;
import it.concerto.notifications.MailChoice;
import it.concerto.notifications.MailPreferences;
import it.concerto.notifications.MailWishes;
import it.concerto.notifications.QuietHours;
import it.concerto.workflow.PageForm;
import it.concerto.workflow.PageForms;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalTime;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where officials say of what they want to be told by mail, and when. */
@Controller
@RequestMapping("/posta/preferenze")
class WishesController {

    private final MailPreferences preferences;
    private final PageForm<Answer> form;

    WishesController(MailPreferences preferences, PageForms forms) {
        this.preferences = preferences;
        this.form = forms.of("forms/notifications/mail-wishes.form", Answer.class);
    }

    /** What the form asks. */
    record Answer(
            MailChoice assignment,
            MailChoice comment,
            MailChoice reminder,
            MailChoice escalation,
            MailChoice substitution,
            LocalTime summaryAt,
            LocalTime quietFrom,
            LocalTime quietUntil) {

        MailWishes wishes() {
            var choices = Map.of(
                    ASSIGNMENT, assignment,
                    COMMENT, comment,
                    REMINDER, reminder,
                    ESCALATION, escalation,
                    SUBSTITUTION, substitution);
            return new MailWishes(choices, summaryAt, new QuietHours(quietFrom, quietUntil));
        }

        static Map<String, Object> of(MailWishes wishes) {
            return Map.of(
                    "assignment", wishes.of(ASSIGNMENT).name(),
                    "comment", wishes.of(COMMENT).name(),
                    "reminder", wishes.of(REMINDER).name(),
                    "escalation", wishes.of(ESCALATION).name(),
                    "substitution", wishes.of(SUBSTITUTION).name(),
                    "summaryAt", wishes.summaryAt().toString(),
                    "quietFrom", wishes.quiet().from().toString(),
                    "quietUntil", wishes.quiet().until().toString());
        }
    }

    @GetMapping
    String ask(Person person, Model model) {
        return show(person, form.blank(Answer.of(preferences.of(person.username()))), model);
    }

    @PostMapping
    String keep(Person person, HttpServletRequest request, Model model, RedirectAttributes redirect) {
        var refused = form.submit(Map.of(), request, answer -> preferences.keep(person.username(), answer.wishes()));
        return refused.map(view -> show(person, view, model)).orElseGet(() -> {
            redirect.addFlashAttribute("message", "notifications.wishes.saved");
            return "redirect:/posta/preferenze";
        });
    }

    private static String show(Person person, FormView view, Model model) {
        model.addAttribute("address", person.email());
        model.addAttribute("view", view);
        return "notifications/wishes";
    }
}
