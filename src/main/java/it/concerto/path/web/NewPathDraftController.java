package it.concerto.path.web;

import it.concerto.drafts.DraftKeptElsewhere;
import it.concerto.drafts.DraftWords;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps what is typed on the page that starts a path. */
@Controller
@RequestMapping("/percorsi/nuovo/bozza")
class NewPathDraftController {

    private static final String PAGE = "redirect:/percorsi/nuovo";

    private final NewPathDrafts drafts;
    private final Starters starters;
    private final DraftWords words;

    NewPathDraftController(NewPathDrafts drafts, Starters starters, DraftWords words) {
        this.drafts = drafts;
        this.starters = starters;
        this.words = words;
    }

    @PostMapping
    String keep(Person person, @RequestParam String ambito, HttpServletRequest request, RedirectAttributes redirect) {
        drafts.replace(person, own(person, ambito), request);
        return back(redirect, "drafts.kept", ambito);
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DraftWords.Told> keepTyped(Person person, @RequestParam String ambito, HttpServletRequest request) {
        try {
            return ResponseEntity.ok(words.saved(drafts.keep(person, own(person, ambito), request)));
        } catch (DraftKeptElsewhere newer) {
            return ResponseEntity.status(HttpStatus.CONFLICT).body(words.elsewhere(newer));
        }
    }

    @PostMapping("/elimina")
    String discard(Person person, @RequestParam String ambito, RedirectAttributes redirect) {
        drafts.discard(person, own(person, ambito));
        return back(redirect, "drafts.discarded", ambito);
    }

    private static String back(RedirectAttributes redirect, String messageKey, String ambito) {
        redirect.addFlashAttribute("message", messageKey);
        redirect.addAttribute("ambito", ambito);
        return PAGE;
    }

    /** An Ambito in which the person starts paths; another's does not exist (BR-01). */
    private AmbitoCode own(Person person, String code) {
        return starters.ambiti(person).stream()
                .filter(ambito -> ambito.code().value().equals(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .code();
    }
}
