package it.concerto.participation.session.web;

import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.participation.ParticipationWording;
import it.concerto.participation.notice.Calendars;
import it.concerto.participation.notice.Session;
import it.concerto.participation.session.RegisteredRemark;
import it.concerto.participation.session.Remark;
import it.concerto.participation.session.Remarks;
import it.concerto.participation.session.SessionReaders;
import it.concerto.path.ActionPage;
import it.concerto.path.ActionPage.Matter;
import it.concerto.path.ActionPages;
import it.concerto.path.PathAction;
import it.concerto.path.PathActions;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.time.Rome;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final PathAction LIST = new PathAction("participation.remarks", "verbali");

    private final Remarks remarks;
    private final Calendars calendars;
    private final SessionReaders readers;
    private final ParticipationWording wording;
    private final ActionPages pages;
    private final ActionPage<Answer> page;

    RemarkController(
            Remarks remarks,
            Calendars calendars,
            SessionReaders readers,
            ParticipationWording wording,
            ActionPages pages) {
        this.remarks = remarks;
        this.calendars = calendars;
        this.readers = readers;
        this.wording = wording;
        this.pages = pages;
        this.page = pages.asking("forms/participation/register-remark.form", Answer.class);
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
        return registers(person, path) && !drafts(person, path).isEmpty() ? List.of(LIST) : List.of();
    }

    @GetMapping
    String list(Person person, @PathVariable PathId path, Model model) {
        var planning = pages.allowed(person, path, RemarkController::registers);
        model.addAttribute("path", planning);
        model.addAttribute("drafts", drafts(person, planning));
        return "participation/remarks";
    }

    @GetMapping("/{session}/osservazione")
    String ask(Person person, @PathVariable PathId path, @PathVariable int session, Model model) {
        return page.ask(matter(person, path, session), model);
    }

    @PostMapping("/{session}/osservazione")
    String register(
            Person person,
            @PathVariable PathId path,
            @PathVariable int session,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        return page.answer(
                matter(person, path, session),
                request,
                model,
                redirect,
                answer -> remarks.register(path, session, answer.remark(), person.username()));
    }

    private Matter matter(Person person, PathId id, int session) {
        var path = pages.allowed(person, id, RemarkController::registers);
        var draft = draft(person, path, session);
        var about = draft.title() + " – " + wording.moment(Rome.local(draft.until()));
        var action = new PathAction("participation.remark", "verbali/%d/osservazione".formatted(session));
        return new Matter(path, action, about, Map.of(), LIST);
    }

    private List<Draft> drafts(Person person, PlanningPath path) {
        return calendars.of(path.id()).stream()
                .map(Session::number)
                .filter(number -> isOffice(person, path) || readers.isConductedBy(person, path.id(), number))
                .flatMap(number -> draft(path.id(), number).stream())
                .toList();
    }

    private Optional<Draft> draft(PathId path, int number) {
        return remarks.openUntil(path, number)
                .map(until -> new Draft(
                        number,
                        calendars.title(path, number),
                        until,
                        remarks.of(path, number).stream()
                                .map(RegisteredRemark::remark)
                                .toList()));
    }

    private Draft draft(Person person, PlanningPath path, int session) {
        return drafts(person, path).stream()
                .filter(draft -> draft.session() == session)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** A facilitator registers what is said of the sessions they conduct. */
    private static boolean registers(Person person, PlanningPath path) {
        return isOffice(person, path) || person.has(path.ambito(), Role.FAC);
    }

    private static boolean isOffice(Person person, PlanningPath path) {
        return person.hasAny(path.ambito(), Role.UDP, Role.UDPRESP);
    }
}
