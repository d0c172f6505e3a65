package it.concerto.retention.web;

import it.concerto.identity.Person;
import it.concerto.keeping.Span;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathNames;
import it.concerto.retention.Holds;
import it.concerto.retention.Outlooks;
import it.concerto.time.Rome;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** When what belongs to the paths of an Ambito goes. */
@Controller
class RetentionController {

    private static final int PAGE_SIZE = 25;

    private final RetentionScope scope;
    private final Outlooks outlooks;
    private final Holds holds;
    private final PathNames names;
    private final Clock clock;

    RetentionController(RetentionScope scope, Outlooks outlooks, Holds holds, PathNames names, Clock clock) {
        this.scope = scope;
        this.outlooks = outlooks;
        this.holds = holds;
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
        var address = "/conservazione?ambito=" + shown.code() + "&pagina=";
        model.addAttribute("ambiti", ambiti);
        model.addAttribute("ambito", shown);
        model.addAttribute("outlooks", rows);
        model.addAttribute("held", holds.held(shown.code()));
        model.addAttribute(
                "names",
                names.all(rows.stream().map(row -> row.path().id().value()).toList()));
        model.addAttribute("periods", periods(shown.code()));
        model.addAttribute("today", LocalDate.ofInstant(clock.instant(), Rome.ZONE));
        model.addAttribute("previous", page == 1 ? null : address + (page - 1));
        model.addAttribute("next", found.size() > PAGE_SIZE ? address + (page + 1) : null);
        return "retention/outlook";
    }

    private Map<Span, Period> periods(AmbitoCode ambito) {
        return Stream.of(Span.values())
                .collect(Collectors.toMap(
                        span -> span, span -> outlooks.period(ambito, span), (one, other) -> one, LinkedHashMap::new));
    }
}
