package it.concerto.audit.web;

import it.concerto.audit.figures.Measures;
import it.concerto.identity.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How long things take in an Ambito, as a heat on the model and as a table, and why they are late (A7). */
@Controller
class FigureController {

    private final FigureScopes scopes;
    private final Measures measures;
    private final Clock clock;

    FigureController(FigureScopes scopes, Measures measures, Clock clock) {
        this.scopes = scopes;
        this.measures = measures;
        this.clock = clock;
    }

    /** @param ambito code; empty for the first of theirs */
    @GetMapping("/verifiche/misure")
    String figures(
            Person person, @RequestParam(defaultValue = "") String ambito, HttpServletRequest request, Model model) {
        var scope = scopes.of(person, ambito.strip());
        var fields = new TypedFields(request::getParameter, LocalDate.now(clock));
        var selection = new FigureReading(fields, scope).selection();
        model.addAttribute("scope", scope);
        model.addAttribute("typed", fields.typed());
        model.addAttribute("problems", fields.problems());
        model.addAttribute("selection", selection);
        if (fields.problems().isEmpty()) {
            model.addAttribute("measured", measures.of(person, selection));
        }
        return "audit/figures";
    }
}
