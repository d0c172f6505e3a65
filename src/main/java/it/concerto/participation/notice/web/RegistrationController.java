package it.concerto.participation.notice.web;

import it.concerto.files.FileRef;
import it.concerto.forms.Spread;
import it.concerto.identity.Person;
import it.concerto.participation.notice.Arrival;
import it.concerto.participation.notice.Expression;
import it.concerto.participation.notice.Manifestation.Channel;
import it.concerto.participation.notice.Manifestations;
import it.concerto.path.ActionPage;
import it.concerto.path.ActionPage.Matter;
import it.concerto.path.ActionPages;
import it.concerto.path.PathAction;
import it.concerto.path.PathActions;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.time.Rome;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an official registers what came by mail, PEC or on paper (B5). */
@Controller
@Order(20)
@RequestMapping("/percorsi/{path}/manifestazioni/nuova")
class RegistrationController implements PathActions {

    private static final PathAction REGISTER =
            new PathAction("participation.manifestation.registration", "manifestazioni/nuova");

    /** Without these nothing can be entered; whatever else is missing is decided when it is verified (B6). */
    private static final Set<String> NEEDED = Set.of(
            "receivedAt",
            "channel",
            "participantKind",
            "orgName",
            "orgType",
            "area",
            "proposalArea",
            "title",
            "need",
            "intervention");

    private final Manifestations manifestations;
    private final ManifestationForm questions;
    private final Registrars registrars;
    private final ActionPages pages;
    private final ActionPage<Registration> page;

    RegistrationController(
            Manifestations manifestations, ManifestationForm questions, Registrars registrars, ActionPages pages) {
        this.manifestations = manifestations;
        this.questions = questions;
        this.registrars = registrars;
        this.pages = pages;
        this.page = pages.askingAsFarAsKnown(ManifestationForm.FILE, Registration.class, NEEDED);
    }

    /** What an official writes down: what was declared, when it came and how. */
    record Registration(
            @Spread Expression expression, LocalDateTime receivedAt, Channel channel, List<FileRef> original) {

        Arrival by(Person official) {
            var at = receivedAt.atZone(Rome.ZONE).toInstant();
            return new Arrival(channel, at, original, official.username());
        }
    }

    @Override
    public List<PathAction> of(Person person, PlanningPath path) {
        return registrars.may(person, path) ? List.of(REGISTER) : List.of();
    }

    @GetMapping
    String ask(Person person, @PathVariable PathId path, Model model) {
        return page.ask(matter(person, path), model);
    }

    @PostMapping
    String register(
            Person person,
            @PathVariable PathId path,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        return page.answer(
                matter(person, path),
                request,
                model,
                redirect,
                sent -> manifestations.receive(path, sent.expression(), sent.by(person)));
    }

    private Matter matter(Person person, PathId id) {
        var path = pages.allowed(person, id, registrars::may);
        return new Matter(path, REGISTER, null, questions.givenToOffice(id), ManifestationController.LIST);
    }
}
