package it.concerto.participation.session.web;

import static it.concerto.privacy.Matter.SESSIONS;

import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.participation.ParticipationWording;
import it.concerto.participation.notice.Calendars;
import it.concerto.participation.notice.Session;
import it.concerto.participation.session.Coverage;
import it.concerto.participation.session.Coverage.Waived;
import it.concerto.participation.session.Move;
import it.concerto.participation.session.SessionMoves;
import it.concerto.path.ActionPage;
import it.concerto.path.ActionPage.Matter;
import it.concerto.path.ActionPages;
import it.concerto.path.PathAction;
import it.concerto.path.PathActions;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.privacy.Permissions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final PathAction LIST = new PathAction("participation.sessions", "sessioni");

    private final Calendars calendars;
    private final Coverage coverage;
    private final SessionMoves moves;
    private final ParticipationWording wording;
    private final ActionPages pages;
    private final ActionPage<Move> page;

    SessionController(
            Calendars calendars,
            Coverage coverage,
            SessionMoves moves,
            ParticipationWording wording,
            ActionPages pages) {
        this.calendars = calendars;
        this.coverage = coverage;
        this.moves = moves;
        this.wording = wording;
        this.pages = pages;
        this.page = pages.asking("forms/participation/move-session.form", Move.class);
    }

    /** A line of the calendar. */
    record Row(int number, String title, String when, String place, Session.Status status, boolean movable) {}

    @Override
    public List<PathAction> of(Person person, PlanningPath path) {
        return mayMove(person, path) || Permissions.reads(person, path.ambito(), SESSIONS) ? List.of(LIST) : List.of();
    }

    @GetMapping
    String list(Person person, @PathVariable PathId path, Model model) {
        var planning = pages.visible(person, path);
        var may = mayMove(person, planning);
        var calendar = calendars.of(path);
        var plans = calendar.stream().map(Session::plan).toList();
        model.addAttribute("path", planning);
        model.addAttribute(
                "waived", Permissions.reads(person, planning.ambito(), SESSIONS) ? waived(planning) : List.of());
        model.addAttribute(
                "sessions",
                calendar.stream()
                        .map(session -> new Row(
                                session.number(),
                                wording.title(planning.configuration(), plans, session.plan()),
                                wording.when(session.plan()),
                                wording.place(session.plan()),
                                session.status(),
                                may && moves.isPossible(session)))
                        .toList());
        return "participation/sessions";
    }

    /** Areas that nobody treated, by name: an auditor finds none that was skipped silently. */
    private List<Waived> waived(PlanningPath path) {
        return coverage.waived(path.id()).stream()
                .map(one ->
                        new Waived(wording.areas(path.configuration(), List.of(one.area())), one.reason(), one.at()))
                .toList();
    }

    @GetMapping("/{number}/sposta")
    String ask(Person person, @PathVariable PathId path, @PathVariable int number, Model model) {
        return page.ask(matter(person, path, number), model);
    }

    @PostMapping("/{number}/sposta")
    String move(
            Person person,
            @PathVariable PathId path,
            @PathVariable int number,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        return page.answer(
                matter(person, path, number),
                request,
                model,
                redirect,
                answer -> moves.move(path, number, answer, person.username()));
    }

    private Matter matter(Person person, PathId id, int number) {
        var path = pages.allowed(person, id, this::mayMove);
        var session = movable(id, number);
        var about = String.join(
                " – ", calendars.title(id, number), wording.when(session.plan()), wording.place(session.plan()));
        var action = new PathAction("participation.move", "sessioni/%d/sposta".formatted(number));
        return new Matter(path, action, about, given(session), LIST);
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

    private Session movable(PathId path, int number) {
        return calendars.of(path).stream()
                .filter(session -> session.number() == number && moves.isPossible(session))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private boolean mayMove(Person person, PlanningPath path) {
        return person.hasAny(path.ambito(), Role.UDP, Role.UDPRESP, Role.PRES) && pages.isUnderWay(path);
    }
}
