package it.concerto.participation.session.web;

import it.concerto.forms.FormView;
import it.concerto.forms.SubmissionReader;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.participation.ParticipationWording;
import it.concerto.participation.Rome;
import it.concerto.participation.notice.Calendars;
import it.concerto.participation.notice.Session;
import it.concerto.participation.session.Remark;
import it.concerto.participation.session.Remarks;
import it.concerto.path.PathAction;
import it.concerto.path.PathActions;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.PageForm;
import it.concerto.workflow.PageForms;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the office registers remarks on draft minutes that come by mail, PEC or on paper (C5). */
@Controller
@Order(35)
@RequestMapping("/percorsi/{path}/verbali")
class RemarkController implements PathActions {

    private final Remarks remarks;
    private final Calendars calendars;
    private final PlanningPaths paths;
    private final ParticipationWording wording;
    private final PageForm<Answer> form;
    private final SubmissionReader submissions;

    RemarkController(
            Remarks remarks,
            Calendars calendars,
            PlanningPaths paths,
            ParticipationWording wording,
            PageForms forms,
            SubmissionReader submissions) {
        this.remarks = remarks;
        this.calendars = calendars;
        this.paths = paths;
        this.wording = wording;
        this.form = forms.of("forms/participation/register-remark.form", Answer.class);
        this.submissions = submissions;
    }

    /** What the form asks. */
    record Answer(String author, @Nullable String page, String text, LocalDateTime receivedAt) {

        Remark remark() {
            return new Remark(author, page, text, receivedAt.atZone(Rome.ZONE).toInstant());
        }
    }

    /** Draft minutes that can be remarked on. */
    record Draft(int session, String title, Instant until, List<Remark> remarks) {}

    @Override
    public List<PathAction> of(Person person, PlanningPath path) {
        return isOffice(person, path) && !drafts(path.id()).isEmpty()
                ? List.of(new PathAction("participation.remarks", "verbali"))
                : List.of();
    }

    @GetMapping
    String list(Person person, @PathVariable PathId path, Model model) {
        model.addAttribute("path", allowed(person, path));
        model.addAttribute("drafts", drafts(path));
        return "participation/remarks";
    }

    @GetMapping("/{session}/osservazione")
    String ask(Person person, @PathVariable PathId path, @PathVariable int session, Model model) {
        var planning = allowed(person, path);
        return show(planning, draft(path, session), form.blank(Map.of()), model);
    }

    @PostMapping("/{session}/osservazione")
    String register(
            Person person,
            @PathVariable PathId path,
            @PathVariable int session,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        var planning = allowed(person, path);
        var draft = draft(path, session);
        var refused = form.submit(
                Map.of(),
                submissions.read(request),
                answer -> remarks.register(path, session, answer.remark(), person.username()));
        if (refused.isPresent()) {
            return show(planning, draft, refused.get(), model);
        }
        redirect.addFlashAttribute("message", "participation.remark.done");
        return "redirect:/percorsi/{path}/verbali";
    }

    private String show(PlanningPath path, Draft draft, FormView view, Model model) {
        model.addAttribute("path", path);
        model.addAttribute(
                "action", new PathAction("participation.remark", "verbali/%d/osservazione".formatted(draft.session())));
        model.addAttribute("about", draft.title() + " – " + wording.moment(Rome.local(draft.until())));
        model.addAttribute("view", view);
        return "path/action";
    }

    private List<Draft> drafts(PathId path) {
        return calendars.of(path).stream()
                .map(Session::number)
                .flatMap(number -> remarks.openUntil(path, number).stream()
                        .map(until ->
                                new Draft(number, calendars.title(path, number), until, remarks.of(path, number))))
                .toList();
    }

    private Draft draft(PathId path, int session) {
        return drafts(path).stream()
                .filter(draft -> draft.session() == session)
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

    private static boolean isOffice(Person person, PlanningPath path) {
        return Stream.of(Role.UDP, Role.UDPRESP, Role.FAC).anyMatch(role -> person.has(path.ambito(), role));
    }
}
