package it.concerto.retention.web;

import it.concerto.identity.Person;
import it.concerto.keeping.Span;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathNames;
import it.concerto.retention.Line;
import it.concerto.retention.Outlook;
import it.concerto.retention.Outlooks;
import it.concerto.retention.Previews;
import it.concerto.time.Rome;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What goes when, and what would go today. */
@Controller
class RetentionController {

    private static final int PAGE_SIZE = 25;

    private final RetentionScope scope;
    private final Outlooks outlooks;
    private final Previews previews;
    private final PathNames names;
    private final Clock clock;

    RetentionController(RetentionScope scope, Outlooks outlooks, Previews previews, PathNames names, Clock clock) {
        this.scope = scope;
        this.outlooks = outlooks;
        this.previews = previews;
        this.names = names;
        this.clock = clock;
    }

    /** @param ambito code; the first of the person's unless said */
    @GetMapping("/conservazione")
    String list(
            Person person,
            @RequestParam(required = false) @Nullable String ambito,
            @RequestParam(defaultValue = "1") int pagina,
            Model model) {
        var ambiti = scope.all(person);
        var shown = ambito == null ? ambiti.get(0) : scope.ambito(person, ambito);
        var page = Math.min(Math.max(1, pagina), 10_000);
        var found = outlooks.page(shown.code(), page, PAGE_SIZE);
        var rows = found.stream().limit(PAGE_SIZE).toList();
        model.addAttribute("ambiti", ambiti);
        model.addAttribute("ambito", shown);
        model.addAttribute("outlooks", rows);
        model.addAttribute(
                "names", names.all(rows.stream().map(RetentionController::id).toList()));
        model.addAttribute("periods", periods(shown.code()));
        model.addAttribute("today", today());
        pages("/conservazione?ambito=" + shown.code() + "&pagina=", page, found.size() > PAGE_SIZE, model);
        return "retention/outlook";
    }

    /** What would go today, a path after the other. */
    @GetMapping("/conservazione/{ambito}/prova")
    String preview(
            Person person, @PathVariable String ambito, @RequestParam(defaultValue = "1") int pagina, Model model) {
        var shown = scope.ambito(person, ambito);
        var preview = previews.of(shown.code(), today());
        var byPath = preview.lines().stream()
                .collect(Collectors.groupingBy(Line::path, LinkedHashMap::new, Collectors.toList()));
        var page = Math.min(Math.max(1, pagina), 10_000);
        var ids = byPath.keySet().stream()
                .skip((page - 1L) * PAGE_SIZE)
                .limit(PAGE_SIZE)
                .toList();
        var counts = new LinkedHashMap<String, List<KindCount>>();
        ids.forEach(id -> counts.put(id, KindCount.of(byPath.getOrDefault(id, List.of()))));
        model.addAttribute("ambito", shown);
        model.addAttribute("preview", preview);
        model.addAttribute("paths", byPath.size());
        model.addAttribute(
                "total", preview.lines().stream().mapToLong(Line::rows).sum());
        model.addAttribute("counts", counts);
        model.addAttribute("names", names.all(ids));
        model.addAttribute("mayDecide", RetentionScope.administers(person, shown.code()));
        pages("/conservazione/" + ambito + "/prova?pagina=", page, byPath.size() > (long) page * PAGE_SIZE, model);
        return "retention/preview";
    }

    /** What there is of one path that goes one day. */
    @GetMapping("/percorsi/{path}/conservazione")
    String path(Person person, @PathVariable("path") String id, Model model) {
        var outlook = scope.path(person, id);
        model.addAttribute("outlook", outlook);
        model.addAttribute("name", names.one(id));
        model.addAttribute("counts", KindCount.of(previews.of(outlook, today())));
        model.addAttribute("today", today());
        return "retention/path";
    }

    private Map<Span, Period> periods(AmbitoCode ambito) {
        return Stream.of(Span.values())
                .collect(Collectors.toMap(
                        span -> span, span -> outlooks.period(ambito, span), (one, other) -> one, LinkedHashMap::new));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Rome.ZONE);
    }

    private static String id(Outlook outlook) {
        return outlook.path().id().value();
    }

    private static void pages(String address, int page, boolean more, Model model) {
        model.addAttribute("previous", page == 1 ? null : address + (page - 1));
        model.addAttribute("next", more ? address + (page + 1) : null);
    }
}
