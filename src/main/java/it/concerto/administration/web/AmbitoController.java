package it.concerto.administration.web;

import it.concerto.administration.AmbitoRegistration;
import it.concerto.administration.GovernanceRegister;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.Seats;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An Ambito's page in the register: its Comuni, their form and its history, the seats of its Coordinamento. */
@Controller
class AmbitoController {

    private final Administrators administrators;
    private final AmbitoRegistration registration;
    private final GovernanceRegister governance;
    private final Seats seats;
    private final Clock clock;

    AmbitoController(
            Administrators administrators,
            AmbitoRegistration registration,
            GovernanceRegister governance,
            Seats seats,
            Clock clock) {
        this.administrators = administrators;
        this.registration = registration;
        this.governance = governance;
        this.seats = seats;
        this.clock = clock;
    }

    @GetMapping("/amministrazione/ambiti/{code}")
    String show(Person person, @PathVariable AmbitoCode code, Model model) {
        model.addAttribute("ambito", administrators.ambito(administrators.realm(person), code));
        model.addAttribute("seats", seats.of(code, LocalDate.now(clock)));
        model.addAttribute("health", registration.healthManagement(code).orElse(null));
        model.addAttribute("forms", governance.history(code));
        model.addAttribute("firstForm", governance.first(code));
        return "administration/ambito";
    }
}
