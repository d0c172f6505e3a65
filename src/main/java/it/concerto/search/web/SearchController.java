package it.concerto.search.web;

import it.concerto.identity.Person;
import it.concerto.search.Kind;
import it.concerto.search.Search;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the field in the head of every page finds. */
@Controller
class SearchController {

    private static final int LONGEST = 200;

    /** What the kinds are called in addresses. */
    private static final Map<Kind, String> KINDS = Map.of(
            Kind.PATH, "percorsi",
            Kind.TASK, "attivita",
            Kind.ORGANISATION, "organizzazioni",
            Kind.DOCUMENT, "documenti",
            Kind.ANSWER, "risposte",
            Kind.COMMENT, "commenti",
            Kind.ATTACHMENT, "allegati");

    private final Search search;
    private final SoughtTexts texts;

    SearchController(Search search, SoughtTexts texts) {
        this.search = search;
        this.texts = texts;
    }

    @GetMapping("/cerca")
    String ask() {
        return "search/ask";
    }

    @PostMapping("/cerca")
    String look(@RequestParam String testo, HttpSession session) {
        var text = testo.strip();
        if (text.isEmpty()) {
            return "redirect:/cerca";
        }
        return "redirect:/ricerca/" + texts.keep(session, text.substring(0, Math.min(LONGEST, text.length())));
    }

    /**
     * @param tipo the only kind that is shown, with all that was found of it
     * @param dopo where the page before ended
     */
    @GetMapping("/ricerca/{key}")
    String show(
            Person person,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String tipo,
            @RequestParam(defaultValue = "") String dopo,
            HttpSession session,
            Model model,
            RedirectAttributes redirect) {
        var text = texts.find(session, key);
        if (text.isEmpty()) {
            redirect.addFlashAttribute("message", "search.forgotten");
            return "redirect:/cerca";
        }
        var kind = kind(tipo);
        model.addAttribute("sought", text.get());
        model.addAttribute("key", key);
        model.addAttribute("kinds", KINDS);
        model.addAttribute("kind", kind.orElse(null));
        model.addAttribute("first", dopo.isEmpty());
        model.addAttribute(
                "results",
                kind.map(one -> search.find(person, text.get(), one, dopo))
                        .orElseGet(() -> search.find(person, text.get())));
        return "search/results";
    }

    private static Optional<Kind> kind(String name) {
        return KINDS.entrySet().stream()
                .filter(kind -> kind.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
