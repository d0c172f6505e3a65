package it.concerto.participation.notice.web;

import it.concerto.forms.FormView;
import it.concerto.forms.SubmissionReader;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.participation.ParticipationWording;
import it.concerto.participation.notice.Manifestation;
import it.concerto.participation.notice.Manifestations;
import it.concerto.participation.notice.Withdrawal;
import it.concerto.participation.notice.Withdrawals;
import it.concerto.path.PathAction;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.PageForm;
import it.concerto.workflow.PageForms;
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
    private final PlanningPaths paths;
    private final ParticipationWording wording;
    private final PageForm<Answer> form;
    private final SubmissionReader submissions;

    OfficeWithdrawalController(
            Withdrawals withdrawals,
            Manifestations manifestations,
            PlanningPaths paths,
            ParticipationWording wording,
            PageForms forms,
            SubmissionReader submissions) {
        this.withdrawals = withdrawals;
        this.manifestations = manifestations;
        this.paths = paths;
        this.wording = wording;
        this.form = forms.of("forms/participation/withdraw-manifestation.form", Answer.class);
        this.submissions = submissions;
    }

    /** What the form asks. */
    record Answer(String reason, boolean withContributions, boolean withContacts) {}

    @GetMapping
    String ask(Person person, @PathVariable PathId path, @PathVariable int number, Model model) {
        var planning = allowed(person, path);
        return show(planning, standing(path, number), form.blank(Map.of()), model);
    }

    @PostMapping
    String withdraw(
            Person person,
            @PathVariable PathId path,
            @PathVariable int number,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        var planning = allowed(person, path);
        var manifestation = standing(path, number);
        var refused = form.submit(
                Map.of(),
                submissions.read(request),
                answer -> withdrawals.withdraw(
                        manifestation.id(),
                        new Withdrawal(answer.reason(), answer.withContributions(), answer.withContacts()),
                        person.username()));
        if (refused.isPresent()) {
            return show(planning, manifestation, refused.get(), model);
        }
        redirect.addFlashAttribute("message", "participation.withdrawal.done");
        return "redirect:/percorsi/{path}/manifestazioni";
    }

    private String show(PlanningPath path, Manifestation manifestation, FormView view, Model model) {
        var page = "manifestazioni/%d/ritiro".formatted(manifestation.number());
        model.addAttribute("path", path);
        model.addAttribute("action", new PathAction("participation.withdrawal", page));
        model.addAttribute(
                "about",
                wording.of("withdrawal.subject", String.valueOf(manifestation.number())) + " – "
                        + manifestation.content().participantName());
        model.addAttribute("view", view);
        return "path/action";
    }

    /** One that stands in the register of this path and of no other. */
    private Manifestation standing(PathId path, int number) {
        return manifestations.of(path).stream()
                .filter(one -> one.number() == number && withdrawals.isPossible(one))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private PlanningPath allowed(Person person, PathId path) {
        var planning = paths.find(person, path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!isOffice(person, planning)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return planning;
    }

    static boolean isOffice(Person person, PlanningPath path) {
        return person.has(path.ambito(), Role.UDP) || person.has(path.ambito(), Role.UDPRESP);
    }
}
