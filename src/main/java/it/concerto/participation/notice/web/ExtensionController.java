package it.concerto.participation.notice.web;

import it.concerto.files.FileRef;
import it.concerto.identity.Person;
import it.concerto.participation.ParticipationWording;
import it.concerto.participation.notice.Extension;
import it.concerto.participation.notice.Extensions;
import it.concerto.participation.notice.Notices;
import it.concerto.path.ActionPage;
import it.concerto.path.ActionPage.Matter;
import it.concerto.path.ActionPages;
import it.concerto.path.PathAction;
import it.concerto.path.PathActions;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
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
    private final ParticipationWording wording;
    private final ActionPages pages;
    private final ActionPage<Answer> page;

    ExtensionController(Extensions extensions, Notices notices, ParticipationWording wording, ActionPages pages) {
        this.extensions = extensions;
        this.notices = notices;
        this.wording = wording;
        this.pages = pages;
        this.page = pages.asking("forms/participation/extend-deadline.form", Answer.class);
    }

    /** What the form asks. */
    record Answer(LocalDateTime deadline, String reason, String act, List<FileRef> signed) {}

    @Override
    public List<PathAction> of(Person person, PlanningPath path) {
        return extensions.isAllowed(person, path) ? List.of(action(path)) : List.of();
    }

    @GetMapping
    String ask(Person person, @PathVariable PathId path, Model model) {
        return page.ask(matter(person, path), model);
    }

    @PostMapping
    String extend(
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
                answer -> extensions.extend(path, answer.deadline(), extension(answer), person));
    }

    private Matter matter(Person person, PathId id) {
        var path = pages.allowed(person, id, extensions::isAllowed);
        return new Matter(path, action(path), null, given(id), null);
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
}
