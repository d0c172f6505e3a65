package it.concerto.participation.notice.web;

import it.concerto.files.FileRef;
import it.concerto.forms.FormView;
import it.concerto.forms.Spread;
import it.concerto.forms.SubmissionReader;
import it.concerto.identity.Person;
import it.concerto.participation.Rome;
import it.concerto.participation.notice.Admissions;
import it.concerto.participation.notice.Arrival;
import it.concerto.participation.notice.Expression;
import it.concerto.participation.notice.Manifestation;
import it.concerto.participation.notice.Manifestation.Channel;
import it.concerto.participation.notice.Manifestations;
import it.concerto.participation.notice.Notice;
import it.concerto.participation.notice.Notices;
import it.concerto.participation.notice.Withdrawals;
import it.concerto.path.PathAction;
import it.concerto.path.PathActions;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.PageForm;
import it.concerto.workflow.PageForms;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of manifestations of a path, and what comes by mail, PEC or on paper (B5). */
@Controller
@Order(20)
@RequestMapping("/percorsi/{path}/manifestazioni")
class ManifestationController implements PathActions {

    private static final int PAGE_SIZE = 20;

    private final Manifestations manifestations;
    private final Admissions admissions;
    private final Withdrawals withdrawals;
    private final Notices notices;
    private final PlanningPaths paths;
    private final ManifestationForm questions;
    private final PageForm<Registration> form;
    private final SubmissionReader submissions;

    ManifestationController(
            Manifestations manifestations,
            Admissions admissions,
            Withdrawals withdrawals,
            Notices notices,
            PlanningPaths paths,
            ManifestationForm questions,
            PageForms forms,
            SubmissionReader submissions) {
        this.manifestations = manifestations;
        this.admissions = admissions;
        this.withdrawals = withdrawals;
        this.notices = notices;
        this.paths = paths;
        this.questions = questions;
        this.form = forms.of(ManifestationForm.FILE, Registration.class);
        this.submissions = submissions;
    }

    /** What an official writes down: what was declared, when it came and how. */
    record Registration(
            @Spread Expression expression, LocalDateTime receivedAt, Channel channel, List<FileRef> original) {

        Arrival by(Person official) {
            var at = receivedAt.atZone(Rome.ZONE).toInstant();
            return new Arrival(channel, at, original, official.username());
        }
    }

    /** The register is where the office enters manifestations and takes them back. */
    @Override
    public List<PathAction> of(Person person, PlanningPath path) {
        return OfficeWithdrawalController.isOffice(person, path) && takesManifestations(path.id())
                ? List.of(new PathAction("participation.manifestations.title", "manifestazioni"))
                : List.of();
    }

    /** @param pagina counted from 0 */
    @GetMapping
    String list(Person person, @PathVariable PathId path, @RequestParam(defaultValue = "0") int pagina, Model model) {
        var planning = visible(person, path);
        var all = manifestations.of(path);
        var page = Math.max(0, Math.min(pagina, all.size() / PAGE_SIZE));
        model.addAttribute("path", planning);
        var shown = all.stream().skip((long) page * PAGE_SIZE).limit(PAGE_SIZE).toList();
        model.addAttribute("manifestations", shown);
        model.addAttribute("withdrawable", withdrawable(person, planning, shown));
        model.addAttribute("counts", admissions.counts(path));
        model.addAttribute("page", page);
        model.addAttribute("more", all.size() > (page + 1) * PAGE_SIZE);
        model.addAttribute("mayRegister", mayRegister(person, planning));
        return "participation/manifestations";
    }

    @GetMapping("/nuova")
    String ask(Person person, @PathVariable PathId path, Model model) {
        registering(person, path);
        return show(path, form.blank(questions.givenToOffice(path)), model);
    }

    @PostMapping("/nuova")
    String register(
            Person person,
            @PathVariable PathId path,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        registering(person, path);
        var refused = form.submit(
                questions.givenToOffice(path),
                submissions.read(request),
                sent -> manifestations.receive(path, sent.expression(), sent.by(person)));
        if (refused.isPresent()) {
            return show(path, refused.get(), model);
        }
        redirect.addFlashAttribute("message", "participation.manifestation.registered");
        return "redirect:/percorsi/{path}/manifestazioni";
    }

    private static String show(PathId path, FormView view, Model model) {
        model.addAttribute("path", path);
        model.addAttribute("view", view);
        return "participation/manifestation";
    }

    private PlanningPath visible(Person person, PathId path) {
        return paths.find(person, path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void registering(Person person, PathId path) {
        if (!mayRegister(person, visible(person, path))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private boolean mayRegister(Person person, PlanningPath path) {
        return OfficeWithdrawalController.isOffice(person, path) && takesManifestations(path.id());
    }

    private boolean takesManifestations(PathId path) {
        return notices.find(path).filter(Notice::takesManifestations).isPresent();
    }

    /** Numbers of those that this person can take back for the participant. */
    private Set<Integer> withdrawable(Person person, PlanningPath path, List<Manifestation> shown) {
        return OfficeWithdrawalController.isOffice(person, path)
                ? shown.stream()
                        .filter(withdrawals::isPossible)
                        .map(Manifestation::number)
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
