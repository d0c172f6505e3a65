package it.concerto.signatures.web;

import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.path.ActionPage;
import it.concerto.path.ActionPage.Matter;
import it.concerto.path.ActionPages;
import it.concerto.path.PathAction;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.signatures.Correction;
import it.concerto.signatures.Corrections;
import it.concerto.signatures.SignatureRound;
import it.concerto.signatures.Successions;
import it.concerto.workflow.ActingPerson;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the head of the office corrects minutes that are being signed (X2). */
@Controller
@RequestMapping("/percorsi/{path}/firme/{round}/correggi")
class CorrectionController {

    private final Corrections corrections;
    private final Successions successions;
    private final ActionPages pages;
    private final ActionPage<Correction> page;

    CorrectionController(Corrections corrections, Successions successions, ActionPages pages) {
        this.corrections = corrections;
        this.successions = successions;
        this.pages = pages;
        this.page = pages.asking("forms/signatures/correct-document.form", Correction.class);
    }

    @GetMapping
    String ask(Person person, @PathVariable PathId path, @PathVariable String round, Model model) {
        return page.ask(matter(person, path, round), model);
    }

    @PostMapping
    String correct(
            Person person,
            @PathVariable PathId path,
            @PathVariable String round,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        var matter = matter(person, path, round);
        var head = ActingPerson.as(person, matter.path().ambito(), Role.UDPRESP);
        return page.answer(
                matter, request, model, redirect, correction -> corrections.correct(round, correction, head));
    }

    private Matter matter(Person person, PathId path, String id) {
        var planning = pages.allowed(person, path, CorrectionController::isHead);
        var round = successions.open(path).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var action = new PathAction("signatures.correction", "firme/%s/correggi".formatted(id));
        return new Matter(planning, action, round.title(), given(round), SuccessionController.LIST);
    }

    private Map<String, Object> given(SignatureRound round) {
        var parts = corrections.parts(round);
        if (parts.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Map.of(
                "parts",
                parts.stream()
                        .map(part -> Map.of("title", part.title(), "text", part.text()))
                        .toList());
    }

    private static boolean isHead(Person person, PlanningPath path) {
        return person.has(path.ambito(), Role.UDPRESP);
    }
}
