package it.concerto.plan.copy.web;

import it.concerto.documents.Attachments;
import it.concerto.documents.Documents;
import it.concerto.identity.Person;
import it.concerto.path.ActionPages;
import it.concerto.path.PathId;
import it.concerto.plan.CopyKind;
import it.concerto.plan.PlanCopies;
import it.concerto.plan.PlanVersion;
import it.concerto.plan.PlanVersions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The frozen versions of a plan, for whoever may read its paper: to read, to print, to compute with. */
@Controller
@RequestMapping("/percorsi/{path}/piano")
class PlanVersionsController {

    private final ActionPages pages;
    private final PlanVersions versions;
    private final PlanCopies copies;
    private final Documents documents;
    private final Attachments attachments;

    PlanVersionsController(
            ActionPages pages, PlanVersions versions, PlanCopies copies, Documents documents, Attachments attachments) {
        this.pages = pages;
        this.versions = versions;
        this.copies = copies;
        this.documents = documents;
        this.attachments = attachments;
    }

    @GetMapping
    String list(Person person, @PathVariable PathId path, Model model) {
        model.addAttribute("path", pages.visible(person, path));
        model.addAttribute("versions", readable(person, path));
        model.addAttribute("kinds", CopyKind.values());
        return "plan/versions";
    }

    @GetMapping("/{number:\\d{1,4}}/{kind}")
    ResponseEntity<byte[]> copy(
            Person person, @PathVariable PathId path, @PathVariable int number, @PathVariable String kind) {
        pages.visible(person, path);
        var asked = CopyKind.named(kind).orElseThrow(PlanVersionsController::notThere);
        return readable(person, path).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .map(version -> attachments.of(copies.of(version, asked)))
                .orElseThrow(PlanVersionsController::notThere);
    }

    /** The newest first. */
    private List<PlanVersion> readable(Person person, PathId path) {
        var readable = new ArrayList<>(versions.of(path));
        readable.removeIf(
                version -> documents.readable(version.file().sha256(), person).isEmpty());
        Collections.reverse(readable);
        return readable;
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
