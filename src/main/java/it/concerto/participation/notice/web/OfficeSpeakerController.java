package it.concerto.participation.notice.web;

import it.concerto.identity.Person;
import it.concerto.participation.ParticipationWording;
import it.concerto.participation.notice.Manifestation;
import it.concerto.participation.notice.Manifestations;
import it.concerto.participation.notice.SpeakerChanges;
import it.concerto.participation.notice.SpeakerForm;
import it.concerto.path.ActionPage;
import it.concerto.path.ActionPage.Matter;
import it.concerto.path.ActionPages;
import it.concerto.path.PathAction;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the office registers that a participant sends somebody else (3.b). */
@Controller
@RequestMapping("/percorsi/{path}/manifestazioni/{number}/rappresentante")
class OfficeSpeakerController {

    private final SpeakerChanges speakers;
    private final Manifestations manifestations;
    private final ParticipationWording wording;
    private final ActionPages pages;
    private final ActionPage<SpeakerForm> page;

    OfficeSpeakerController(
            SpeakerChanges speakers, Manifestations manifestations, ParticipationWording wording, ActionPages pages) {
        this.speakers = speakers;
        this.manifestations = manifestations;
        this.wording = wording;
        this.pages = pages;
        this.page = pages.asking(SpeakerForm.FORM, SpeakerForm.class);
    }

    @GetMapping
    String ask(Person person, @PathVariable PathId path, @PathVariable int number, Model model) {
        var planning = pages.allowed(person, path, Registrars::isOffice);
        return page.ask(matter(planning, manifestation(path, number)), model);
    }

    @PostMapping
    String change(
            Person person,
            @PathVariable PathId path,
            @PathVariable int number,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        var planning = pages.allowed(person, path, Registrars::isOffice);
        var manifestation = manifestation(path, number);
        return page.answer(
                matter(planning, manifestation),
                request,
                model,
                redirect,
                answer -> speakers.change(manifestation.id(), answer, person.username()));
    }

    private Matter matter(PlanningPath path, Manifestation manifestation) {
        var entry = "manifestazioni/" + manifestation.number();
        var about = wording.of("withdrawal.subject", String.valueOf(manifestation.number())) + " – "
                + manifestation.content().participantName();
        var action = new PathAction("participation.speaker", entry + "/rappresentante");
        var list = new PathAction("participation.manifestations.title", entry);
        return new Matter(path, action, about, SpeakerForm.given(speakers.open(manifestation)), list);
    }

    /** One of this path and of no other, while there is somebody to exchange. */
    private Manifestation manifestation(PathId path, int number) {
        return manifestations
                .find(path, number)
                .filter(one -> !speakers.open(one).isEmpty())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
