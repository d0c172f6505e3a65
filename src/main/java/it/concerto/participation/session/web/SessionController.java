package it.concerto.participation.session.web;

import it.concerto.forms.FormView;
import it.concerto.forms.SubmissionReader;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.participation.ParticipationWording;
import it.concerto.participation.notice.Calendars;
import it.concerto.participation.notice.Session;
import it.concerto.participation.session.Move;
import it.concerto.participation.session.SessionMoves;
import it.concerto.path.PathAction;
import it.concerto.path.PathActions;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.PageForm;
import it.concerto.workflow.PageForms;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
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

/** The calendar of a path's sessions, and where the office moves one (X3). */
@Controller
@Order(30)
@RequestMapping("/percorsi/{path}/sessioni")
class SessionController implements PathActions {

    private final Calendars calendars;
    private final SessionMoves moves;
    private final PlanningPaths paths;
    private final ParticipationWording wording;
    private final PageForm<Move> form;
    private final SubmissionReader submissions;

    SessionController(
            Calendars calendars,
            SessionMoves moves,
            PlanningPaths paths,
            ParticipationWording wording,
            PageForms forms,
            SubmissionReader submissions) {
        this.calendars = calendars;
        this.moves = moves;
        this.paths = paths;
        this.wording = wording;
        this.form = forms.of("forms/participation/move-session.form", Move.class);
        this.submissions = submissions;
    }

    /** A line of the calendar. */
    record Row(int number, String title, String when, String place, Session.Status status, boolean movable) {}

    @Override
    public List<PathAction> of(Person person, PlanningPath path) {
        return mayMove(person, path) ? List.of(new PathAction("participation.sessions", "sessioni")) : List.of();
    }

    @GetMapping
    String list(Person person, @PathVariable PathId path, Model model) {
        var planning = visible(person, path);
        var may = mayMove(person, planning);
        model.addAttribute("path", planning);
        model.addAttribute(
                "sessions",
                calendars.of(path).stream()
                        .map(session -> new Row(
                                session.number(),
                                calendars.title(path, session.number()),
                                wording.when(session.plan()),
                                wording.place(session.plan()),
                                session.status(),
                                may && moves.isPossible(session)))
                        .toList());
        return "participation/sessions";
    }

    @GetMapping("/{number}/sposta")
    String ask(Person person, @PathVariable PathId path, @PathVariable int number, Model model) {
        var planning = moving(person, path);
        var session = movable(path, number);
        return show(planning, session, form.blank(given(session)), model);
    }

    @PostMapping("/{number}/sposta")
    String move(
            Person person,
            @PathVariable PathId path,
            @PathVariable int number,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        var planning = moving(person, path);
        var session = movable(path, number);
        var refused = form.submit(
                given(session),
                submissions.read(request),
                answer -> moves.move(path, number, answer, person.username()));
        if (refused.isPresent()) {
            return show(planning, session, refused.get(), model);
        }
        redirect.addFlashAttribute("message", "participation.move.done");
        return "redirect:/percorsi/{path}";
    }

    private String show(PlanningPath path, Session session, FormView view, Model model) {
        model.addAttribute("path", path);
        model.addAttribute(
                "action", new PathAction("participation.move", "sessioni/%d/sposta".formatted(session.number())));
        model.addAttribute(
                "about",
                String.join(
                        " – ",
                        calendars.title(path.id(), session.number()),
                        wording.when(session.plan()),
                        wording.place(session.plan())));
        model.addAttribute("view", view);
        return "path/action";
    }

    private static Map<String, Object> given(Session session) {
        var plan = session.plan();
        var given = new HashMap<String, Object>();
        given.put("day", plan.date().earliest().toString());
        put(given, "from", plan.from());
        put(given, "to", plan.to());
        put(given, "municipality", plan.municipality());
        put(given, "venue", plan.venue());
        put(given, "address", plan.address());
        return given;
    }

    private static void put(Map<String, Object> given, String key, @Nullable Object value) {
        if (value != null) {
            given.put(key, value.toString());
        }
    }

    private PlanningPath visible(Person person, PathId path) {
        return paths.find(person, path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private PlanningPath moving(Person person, PathId path) {
        var planning = visible(person, path);
        if (!mayMove(person, planning)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return planning;
    }

    private Session movable(PathId path, int number) {
        return calendars.of(path).stream()
                .filter(session -> session.number() == number && moves.isPossible(session))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static boolean mayMove(Person person, PlanningPath path) {
        return path.status().isUnderWay()
                && Stream.of(Role.UDP, Role.UDPRESP, Role.PRES).anyMatch(role -> person.has(path.ambito(), role));
    }
}
