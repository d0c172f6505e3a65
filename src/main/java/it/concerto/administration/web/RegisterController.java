package it.concerto.administration.web;

import it.concerto.identity.Person;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the navigation leads: the people, the most frequent errand. */
@Controller
class RegisterController {

    private final Administrators administrators;

    RegisterController(Administrators administrators) {
        this.administrators = administrators;
    }

    @GetMapping("/amministrazione")
    String people(Person person) {
        return administrators.realm(person).ambiti().isEmpty()
                ? "redirect:/amministrazione/ambiti"
                : "redirect:/amministrazione/persone";
    }
}
