package it.concerto.participation.notice.web;

import it.concerto.files.FileRef;
import it.concerto.forms.FormView;
import it.concerto.forms.SubmissionReader;
import it.concerto.identity.Person;
import it.concerto.participation.ParticipationWording;
import it.concerto.participation.notice.Extension;
import it.concerto.participation.notice.Extensions;
import it.concerto.participation.notice.Notices;
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
import java.util.Map;
import java.util.Objects;
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

/** Where the deadline of the notice is extended, or the notice opened again (X3). */
@Controller
@Order(10)
@RequestMapping("/percorsi/{path}/avviso/proroga")
class ExtensionController implements PathActions {

    private static final PathAction EXTEND = new PathAction("participation.extension", "avviso/proroga");
    private static final PathAction REOPEN = new PathAction("participation.reopening", "avviso/proroga");

    private final Extensions extensions;
    private final Notices notices;
    private final PlanningPaths paths;
    private final ParticipationWording wording;
    private final PageForm<Answer> form;
    private final SubmissionReader submissions;

    ExtensionController(
            Extensions extensions,
            Notices notices,
            PlanningPaths paths,
            ParticipationWording wording,
            PageForms forms,
            SubmissionReader submissions) {
        this.extensions = extensions;
        this.notices = notices;
        this.paths = paths;
        this.wording = wording;
        this.form = forms.of("forms/participation/extend-deadline.form", Answer.class);
        this.submissions = submissions;
    }

    /** What the form asks. */
    record Answer(LocalDateTime deadline, String reason, String act, List<FileRef> signed) {}

    @Override
    public List<PathAction> of(Person person, PlanningPath path) {
        return extensions.isAllowed(person, path) ? List.of(action(path)) : List.of();
    }

    @GetMapping
    String ask(Person person, @PathVariable PathId path, Model model) {
        var planning = allowed(person, path);
        return show(planning, form.blank(given(path)), model);
    }

    @PostMapping
    String extend(
            Person person,
            @PathVariable PathId path,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        var planning = allowed(person, path);
        var refused = form.submit(
                given(path),
                submissions.read(request),
                answer -> extensions.extend(path, answer.deadline(), extension(answer), person));
        if (refused.isPresent()) {
            return show(planning, refused.get(), model);
        }
        redirect.addFlashAttribute("message", "participation.extension.done");
        return "redirect:/percorsi/{path}";
    }

    private static Extension extension(Answer answer) {
        var signed = answer.signed().stream().findFirst().orElse(null);
        return new Extension(answer.reason(), answer.act(), signed);
    }

    private PathAction action(PlanningPath path) {
        return notices.isOver(path.id()) ? REOPEN : EXTEND;
    }

    private Map<String, Object> given(PathId path) {
        var deadline = Objects.requireNonNull(notices.get(path).deadline());
        return Map.of("current", wording.moment(deadline), "deadline", deadline.toString());
    }

    private String show(PlanningPath path, FormView view, Model model) {
        model.addAttribute("path", path);
        model.addAttribute("action", action(path));
        model.addAttribute("view", view);
        return "path/action";
    }

    /** A path of another Ambito is not found; one of theirs without this action now, or for this role, is forbidden. */
    private PlanningPath allowed(Person person, PathId path) {
        var planning = paths.find(person, path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!extensions.isAllowed(person, planning)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return planning;
    }
}
