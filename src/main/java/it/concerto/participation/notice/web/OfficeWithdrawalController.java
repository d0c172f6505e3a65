package it.concerto.participation.notice.web;

import it.concerto.identity.Person;
import it.concerto.participation.ParticipationWording;
import it.concerto.participation.notice.Manifestation;
import it.concerto.participation.notice.Manifestations;
import it.concerto.participation.notice.Withdrawal;
import it.concerto.participation.notice.Withdrawals;
import it.concerto.path.ActionPage;
import it.concerto.path.ActionPage.Matter;
import it.concerto.path.ActionPages;
import it.concerto.path.PathAction;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
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

/** Where the office takes a manifestation back at the participant's request. */
@Controller
@RequestMapping("/percorsi/{path}/manifestazioni/{number}/ritiro")
class OfficeWithdrawalController {

    private final Withdrawals withdrawals;
    private final Manifestations manifestations;
    private final ParticipationWording wording;
    private final ActionPages pages;
    private final ActionPage<Answer> page;

    OfficeWithdrawalController(
            Withdrawals withdrawals, Manifestations manifestations, ParticipationWording wording, ActionPages pages) {
        this.withdrawals = withdrawals;
        this.manifestations = manifestations;
        this.wording = wording;
        this.pages = pages;
        this.page = pages.asking("forms/participation/withdraw-manifestation.form", Answer.class);
    }

    /** What the form asks. */
    record Answer(String reason, boolean withContributions, boolean withContacts) {

        Withdrawal withdrawal() {
            return new Withdrawal(reason, withContributions, withContacts);
        }
    }

    @GetMapping
    String ask(Person person, @PathVariable PathId path, @PathVariable int number, Model model) {
        var planning = pages.allowed(person, path, Registrars::isOffice);
        return page.ask(matter(planning, standing(path, number)), model);
    }

    @PostMapping
    String withdraw(
            Person person,
            @PathVariable PathId path,
            @PathVariable int number,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        var planning = pages.allowed(person, path, Registrars::isOffice);
        var manifestation = standing(path, number);
        return page.answer(
                matter(planning, manifestation),
                request,
                model,
                redirect,
                answer -> withdrawals.withdraw(manifestation.id(), answer.withdrawal(), person.username()));
    }

    private Matter matter(PlanningPath path, Manifestation manifestation) {
        var number = manifestation.number();
        var about = wording.of("withdrawal.subject", String.valueOf(number)) + " – "
                + manifestation.content().participantName();
        var action = new PathAction("participation.withdrawal", "manifestazioni/%d/ritiro".formatted(number));
        return new Matter(path, action, about, Map.of(), ManifestationController.LIST);
    }

    /** One that stands in the register of this path and of no other. */
    private Manifestation standing(PathId path, int number) {
        return manifestations
                .find(path, number)
                .filter(withdrawals::isPossible)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
