package it.concerto.administration.web;

import it.concerto.identity.Person;
import it.concerto.identity.SecurityEvent;
import it.concerto.identity.SecurityRegister;
import it.concerto.organisation.Ambito;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What happened to accounts and at the door. */
@Controller
class SecurityController {

    private static final int PAGE_SIZE = 50;

    private final Administrators administrators;
    private final SecurityRegister register;
    private final RegisterChoices choices;

    SecurityController(Administrators administrators, SecurityRegister register, RegisterChoices choices) {
        this.administrators = administrators;
        this.register = register;
        this.choices = choices;
    }

    /** @param role name of the role that was given or ended */
    record Row(SecurityEvent event, @Nullable String role) {}

    /**
     * @param persona number of the one person asked for
     * @param prima where the page before ended
     */
    @GetMapping("/amministrazione/sicurezza")
    String list(
            Person person,
            @RequestParam(required = false) @Nullable Long persona,
            @RequestParam(required = false) @Nullable Long prima,
            Model model) {
        var realm = administrators.realm(person);
        if (persona != null) {
            model.addAttribute("chosen", administrators.person(realm, persona));
        }
        var ambiti =
                realm.whole() ? null : realm.ambiti().stream().map(Ambito::code).toList();
        var read = register.page(ambiti, persona, prima, PAGE_SIZE + 1);
        var shown = read.stream().limit(PAGE_SIZE).toList();
        model.addAttribute(
                "events",
                shown.stream()
                        .map(each -> new Row(each, each.group() == null ? null : choices.name(each.group(), realm)))
                        .toList());
        model.addAttribute("first", prima == null ? null : address(persona, null));
        model.addAttribute("next", read.size() > PAGE_SIZE ? address(persona, last(shown)) : null);
        return "administration/security";
    }

    private static Long last(List<SecurityEvent> shown) {
        return shown.get(shown.size() - 1).id();
    }

    private static String address(@Nullable Long person, @Nullable Long before) {
        var query = Stream.of(person == null ? "" : "persona=" + person, before == null ? "" : "prima=" + before)
                .filter(part -> !part.isEmpty())
                .toList();
        return "/amministrazione/sicurezza" + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }
}
