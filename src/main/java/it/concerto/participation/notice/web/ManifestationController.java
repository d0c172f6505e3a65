package it.concerto.participation.notice.web;

import it.concerto.identity.Person;
import it.concerto.participation.notice.Admissions;
import it.concerto.participation.notice.Manifestations;
import it.concerto.participation.notice.Withdrawals;
import it.concerto.path.ActionPages;
import it.concerto.path.PathAction;
import it.concerto.path.PathId;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of manifestations of a path. */
@Controller
@RequestMapping("/percorsi/{path}/manifestazioni")
class ManifestationController {

    /** The register, for what is done to its entries. */
    static final PathAction LIST = new PathAction("participation.manifestations.title", "manifestazioni");

    private final Manifestations manifestations;
    private final Admissions admissions;
    private final Withdrawals withdrawals;
    private final Registrars registrars;
    private final ActionPages pages;

    ManifestationController(
            Manifestations manifestations,
            Admissions admissions,
            Withdrawals withdrawals,
            Registrars registrars,
            ActionPages pages) {
        this.manifestations = manifestations;
        this.admissions = admissions;
        this.withdrawals = withdrawals;
        this.registrars = registrars;
        this.pages = pages;
    }

    /** @param pagina counted from 1 */
    @GetMapping
    String list(Person person, @PathVariable PathId path, @RequestParam(defaultValue = "1") int pagina, Model model) {
        var planning = pages.allowed(person, path, Registrars::lists);
        var office = Registrars.isOffice(person, planning);
        var page = manifestations.page(path, pagina - 1);
        model.addAttribute("path", planning);
        model.addAttribute("page", page);
        model.addAttribute("withdrawable", office ? withdrawals.possible(path, page.shown()) : Set.of());
        model.addAttribute("counts", admissions.counts(path));
        model.addAttribute("readable", Registrars.reads(person, planning));
        model.addAttribute("mayRegister", registrars.may(person, planning));
        return "participation/manifestations";
    }
}
