package it.concerto.retention.web;

import it.concerto.identity.Person;
import it.concerto.organisation.Ambito;
import it.concerto.path.PathNames;
import it.concerto.retention.Erasure;
import it.concerto.retention.Erasures;
import it.concerto.retention.Line;
import it.concerto.retention.PreviewChanged;
import it.concerto.retention.Previews;
import it.concerto.time.Rome;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What would go today, and an administrator's word that it may. */
@Controller
class PreviewController {

    private static final int PAGE_SIZE = 25;
    private static final String PAGE = "redirect:/conservazione/{ambito}/prova";

    private final RetentionScope scope;
    private final Previews previews;
    private final Erasures erasures;
    private final PathNames names;
    private final Clock clock;

    PreviewController(RetentionScope scope, Previews previews, Erasures erasures, PathNames names, Clock clock) {
        this.scope = scope;
        this.previews = previews;
        this.erasures = erasures;
        this.names = names;
        this.clock = clock;
    }

    /** A path after the other. */
    @GetMapping("/conservazione/{ambito}/prova")
    String preview(
            Person person, @PathVariable String ambito, @RequestParam(defaultValue = "1") int pagina, Model model) {
        var shown = scope.ambito(person, ambito);
        var preview = previews.of(shown.code(), today());
        var byPath = preview.lines().stream()
                .collect(Collectors.groupingBy(Line::path, LinkedHashMap::new, Collectors.toList()));
        var page = Math.min(Math.max(1, pagina), 10_000);
        var counts = new LinkedHashMap<String, List<KindCount>>();
        byPath.entrySet().stream()
                .skip((page - 1L) * PAGE_SIZE)
                .limit(PAGE_SIZE)
                .forEach(each -> counts.put(each.getKey(), KindCount.of(each.getValue())));
        var address = "/conservazione/" + ambito + "/prova?pagina=";
        model.addAttribute("ambito", shown);
        model.addAttribute("preview", preview);
        model.addAttribute("paths", byPath.size());
        model.addAttribute("counts", counts);
        model.addAttribute("names", names.all(counts.keySet()));
        model.addAttribute("mayDecide", RetentionScope.administers(person, shown.code()));
        model.addAttribute("previous", page == 1 ? null : address + (page - 1));
        model.addAttribute("next", byPath.size() > (long) page * PAGE_SIZE ? address + (page + 1) : null);
        addErasures(shown, model);
        return "retention/preview";
    }

    private void addErasures(Ambito ambito, Model model) {
        var latest = erasures.latest(ambito.code());
        model.addAttribute("erasures", latest);
        latest.stream()
                .findFirst()
                .filter(erasure -> erasure.state() == Erasure.State.REFUSED)
                .ifPresent(refused -> model.addAttribute("changes", erasures.changes(refused)));
    }

    /** @param impronta fingerprint of what the administrator has seen, of the day {@code giorno} */
    @PostMapping("/conservazione/{ambito}/approva")
    String approve(
            Person person,
            @PathVariable String ambito,
            @RequestParam LocalDate giorno,
            @RequestParam String impronta,
            RedirectAttributes redirect) {
        var shown = administered(person, ambito);
        var day = giorno.isAfter(today()) ? today() : giorno;
        try {
            erasures.approve(person, shown.code(), day, impronta);
            redirect.addFlashAttribute("message", "retention.approved");
        } catch (PreviewChanged changed) {
            redirect.addFlashAttribute("warning", "retention.changed");
        }
        return PAGE;
    }

    @PostMapping("/conservazione/{ambito}/ritira")
    String withdraw(Person person, @PathVariable String ambito, RedirectAttributes redirect) {
        var done = erasures.withdraw(person, administered(person, ambito).code());
        redirect.addFlashAttribute(done ? "message" : "warning", "retention." + (done ? "withdrawn" : "underWay"));
        return PAGE;
    }

    private Ambito administered(Person person, String code) {
        var ambito = scope.ambito(person, code);
        if (!RetentionScope.administers(person, ambito.code())) {
            throw RetentionScope.nothing();
        }
        return ambito;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Rome.ZONE);
    }
}
