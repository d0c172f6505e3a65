package it.concerto.retention.web;

import it.concerto.identity.ClosedAccount;
import it.concerto.identity.ClosedAccounts;
import it.concerto.identity.Person;
import it.concerto.keeping.Span;
import it.concerto.retention.Outlooks;
import it.concerto.time.Rome;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** When it is forgotten how the people of closed accounts are reached. */
@Controller
class PersonRetentionController {

    private static final int PAGE_SIZE = 25;

    private final RetentionScope scope;
    private final ClosedAccounts accounts;
    private final Outlooks outlooks;
    private final Clock clock;

    PersonRetentionController(RetentionScope scope, ClosedAccounts accounts, Outlooks outlooks, Clock clock) {
        this.scope = scope;
        this.accounts = accounts;
        this.outlooks = outlooks;
        this.clock = clock;
    }

    /** @param day null if nobody knows when the account was closed */
    record Row(ClosedAccount account, @Nullable LocalDate day) {}

    @GetMapping("/conservazione/{ambito}/persone")
    String list(Person person, @PathVariable String ambito, @RequestParam(defaultValue = "1") int pagina, Model model) {
        var shown = scope.ambito(person, ambito);
        var page = Math.min(Math.max(1, pagina), 10_000);
        var found = accounts.page(shown.code(), page, PAGE_SIZE);
        var period = outlooks.period(shown.code(), Span.CONTACTS);
        var address = "/conservazione/" + ambito + "/persone?pagina=";
        model.addAttribute("ambito", shown);
        model.addAttribute(
                "accounts",
                found.stream()
                        .limit(PAGE_SIZE)
                        .map(account -> new Row(account, day(account, period)))
                        .toList());
        model.addAttribute("today", LocalDate.ofInstant(clock.instant(), Rome.ZONE));
        model.addAttribute("previous", page == 1 ? null : address + (page - 1));
        model.addAttribute("next", found.size() > PAGE_SIZE ? address + (page + 1) : null);
        return "retention/people";
    }

    private static @Nullable LocalDate day(ClosedAccount account, Period period) {
        return account.closedAt() == null
                ? null
                : LocalDate.ofInstant(account.closedAt(), Rome.ZONE)
                        .plus(period)
                        .plusDays(1);
    }
}
