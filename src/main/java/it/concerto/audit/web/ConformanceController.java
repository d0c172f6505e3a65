package it.concerto.audit.web;

import it.concerto.audit.conformance.CheckedRun;
import it.concerto.audit.conformance.CheckedRuns;
import it.concerto.audit.conformance.Conformance;
import it.concerto.audit.conformance.Outcome;
import it.concerto.identity.Person;
import it.concerto.path.PathNames;
import it.concerto.privacy.Matter;
import it.concerto.workflow.RunSelection;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Whether runs went as their models say, of one path and of an Ambito (A7); for those who read its history (BR-01). */
@Controller
class ConformanceController {

    private final AuditedPaths paths;
    private final PathNames names;
    private final FigureScopes scopes;
    private final Conformance conformance;
    private final Clock clock;

    ConformanceController(
            AuditedPaths paths, PathNames names, FigureScopes scopes, Conformance conformance, Clock clock) {
        this.paths = paths;
        this.names = names;
        this.scopes = scopes;
        this.conformance = conformance;
        this.clock = clock;
    }

    /**
     * All runs of a path.
     *
     * @param esito which of them, as {@link Outcome} says it
     * @param pagina from one
     */
    @GetMapping("/percorsi/{path}/conformita")
    String path(
            Person person,
            @PathVariable("path") String id,
            @RequestParam(defaultValue = "") String esito,
            @RequestParam(defaultValue = "1") int pagina,
            Model model) {
        var path = paths.get(person, id, Matter.HISTORY);
        var outcome = Outcome.called(esito);
        var found = conformance.of(person, RunSelection.ofPath(path.ambito(), id), outcome, pagina);
        model.addAttribute("path", path);
        model.addAttribute("name", names.one(id));
        add(found, outcome, "/percorsi/" + id + "/conformita?esito=" + outcome.word(), model);
        return "audit/path-conformance";
    }

    /**
     * The runs of an Ambito that began in a period: this year's if nothing is said.
     *
     * @param ambito code; empty for the first of theirs
     * @param esito which of them, as {@link Outcome} says it
     * @param pagina from one
     */
    @GetMapping("/verifiche/conformita")
    String ambito(
            Person person,
            @RequestParam(defaultValue = "") String ambito,
            @RequestParam(defaultValue = "") String esito,
            @RequestParam(defaultValue = "1") int pagina,
            HttpServletRequest request,
            Model model) {
        var scope = scopes.of(person, ambito.strip());
        var fields = new TypedFields(request::getParameter, LocalDate.now(clock));
        var selection = new FigureReading(fields, scope).runs();
        var outcome = Outcome.called(esito);
        model.addAttribute("scope", scope);
        model.addAttribute("typed", fields.typed());
        model.addAttribute("problems", fields.problems());
        model.addAttribute("outcome", outcome);
        model.addAttribute("outcomes", Outcome.values());
        if (fields.problems().isEmpty()) {
            var found = conformance.of(person, selection, outcome, pagina);
            add(found, outcome, address(scope, fields, outcome), model);
            model.addAttribute(
                    "pathNames",
                    names.all(found.runs().stream()
                            .map(CheckedRun::path)
                            .distinct()
                            .toList()));
        }
        return "audit/conformance";
    }

    private static void add(CheckedRuns found, Outcome outcome, String address, Model model) {
        model.addAttribute("outcome", outcome);
        model.addAttribute("found", found);
        model.addAttribute("previous", found.page() == 1 ? null : page(address, found.page() - 1));
        model.addAttribute("next", found.page() == found.pages() ? null : page(address, found.page() + 1));
    }

    private static String page(String address, int number) {
        return address + "&pagina=" + number;
    }

    private static String address(FigureScope scope, TypedFields fields, Outcome outcome) {
        var typed = fields.typed();
        return UriComponentsBuilder.fromPath("/verifiche/conformita")
                .queryParam("ambito", scope.ambito().value())
                .queryParam("processo", "{process}")
                .queryParam("dal", "{first}")
                .queryParam("al", "{last}")
                .queryParam("esito", outcome.word())
                .encode()
                .buildAndExpand(
                        typed.getOrDefault("processo", ""),
                        typed.getOrDefault(TypedPeriod.FIRST_DAY, ""),
                        typed.getOrDefault(TypedPeriod.LAST_DAY, ""))
                .toUriString();
    }
}
