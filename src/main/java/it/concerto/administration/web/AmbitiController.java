package it.concerto.administration.web;

import it.concerto.administration.AmbitoRegistration;
import it.concerto.administration.Realm;
import it.concerto.forms.FormView;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.GovernanceForm;
import it.concerto.organisation.IstatCode;
import it.concerto.organisation.Municipality;
import it.concerto.organisation.NewAmbito;
import it.concerto.workflow.PageForm;
import it.concerto.workflow.PageForms;
import it.concerto.workflow.RuleBroken;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The Ambiti of the register, and where a new one is registered. */
@Controller
@RequestMapping("/amministrazione/ambiti")
class AmbitiController {

    private final Administrators administrators;
    private final AmbitoRegistration registration;
    private final PageForm<Answer> form;

    AmbitiController(Administrators administrators, AmbitoRegistration registration, PageForms forms) {
        this.administrators = administrators;
        this.registration = registration;
        this.form = forms.of("forms/administration/register-ambito.form", Answer.class);
    }

    /** What the form asks. */
    record Answer(
            AmbitoCode code,
            String name,
            GovernanceForm governanceForm,
            String patronDay,
            LocalDate since,
            List<Member> municipalities) {

        record Member(IstatCode istat, String name, boolean lead) {}

        NewAmbito ambito() throws RuleBroken {
            return new NewAmbito(
                    code,
                    name,
                    governanceForm,
                    day(),
                    since,
                    municipalities.stream()
                            .map(each -> new NewAmbito.Member(new Municipality(each.istat(), each.name()), each.lead()))
                            .toList());
        }

        /** The form lets 31/02 through. */
        private MonthDay day() throws RuleBroken {
            try {
                return MonthDay.of(
                        Integer.parseInt(patronDay.substring(3)), Integer.parseInt(patronDay.substring(0, 2)));
            } catch (DateTimeException e) {
                throw new RuleBroken("", "patronDay", "administration.ambito.noSuchDay");
            }
        }
    }

    @GetMapping
    String list(Person person, Model model) {
        model.addAttribute("realm", administrators.realm(person));
        return "administration/ambiti";
    }

    @GetMapping("/nuovo")
    String ask(Person person, Model model) {
        whole(person);
        return show(form.blank(Map.of()), model);
    }

    @PostMapping("/nuovo")
    String register(Person person, HttpServletRequest request, Model model, RedirectAttributes redirect) {
        whole(person);
        var refused = form.submit(Map.of(), request, answer -> registration.register(answer.ambito()));
        if (refused.isPresent()) {
            return show(refused.get(), model);
        }
        redirect.addFlashAttribute("message", "administration.ambito.registered");
        return "redirect:/amministrazione/ambiti";
    }

    /** A new Ambito is for who administers the installation. */
    private void whole(Person person) {
        Realm realm = administrators.realm(person);
        if (!realm.whole()) {
            throw Administrators.nothing();
        }
    }

    private static String show(FormView view, Model model) {
        model.addAttribute("view", view);
        return "administration/new-ambito";
    }
}
