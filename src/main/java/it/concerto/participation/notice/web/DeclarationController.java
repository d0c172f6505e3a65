package it.concerto.participation.notice.web;

import it.concerto.documents.Attachments;
import it.concerto.identity.Person;
import it.concerto.participation.notice.Manifestation;
import it.concerto.participation.notice.Manifestations;
import it.concerto.path.ActionPages;
import it.concerto.path.PathId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * A manifestation: to the office everything declared and every file that came with it, to others what leads to nobody.
 */
@Controller
@RequestMapping("/percorsi/{path}/manifestazioni/{number:\\d{1,6}}")
class DeclarationController {

    private final Manifestations manifestations;
    private final DeclarationPage page;
    private final Registrars registrars;
    private final Attachments attachments;
    private final ActionPages pages;

    DeclarationController(
            Manifestations manifestations,
            DeclarationPage page,
            Registrars registrars,
            Attachments attachments,
            ActionPages pages) {
        this.manifestations = manifestations;
        this.page = page;
        this.registrars = registrars;
        this.attachments = attachments;
        this.pages = pages;
    }

    @GetMapping
    String show(Person person, @PathVariable PathId path, @PathVariable int number, Model model) {
        var planning = pages.allowed(person, path, Registrars::reads);
        var found = get(path, number);
        var wholly = registrars.readsContacts(person, planning) && !found.isForgotten();
        var manifestation = wholly ? found : found.covered();
        model.addAttribute("path", planning);
        model.addAttribute("manifestation", manifestation);
        model.addAttribute("lines", page.declarations().lines(manifestation, planning));
        page.fill(model, found, wholly, Registrars.isOffice(person, planning));
        return "participation/manifestation";
    }

    /** @param position among the files of the manifestation, from zero: no address tells what a file is called */
    @GetMapping("/file/{position:\\d{1,4}}")
    ResponseEntity<byte[]> file(
            Person person, @PathVariable PathId path, @PathVariable int number, @PathVariable int position) {
        pages.allowed(person, path, registrars::readsContacts);
        var manifestation = get(path, number);
        var files = page.declarations().files(manifestation);
        if (manifestation.isForgotten() || position >= files.size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return attachments.of(files.get(position).file());
    }

    private Manifestation get(PathId path, int number) {
        return manifestations.find(path, number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
