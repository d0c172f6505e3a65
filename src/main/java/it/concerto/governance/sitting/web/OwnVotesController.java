package it.concerto.governance.sitting.web;

import it.concerto.governance.sitting.RecordedPoint;
import it.concerto.governance.sitting.SittingId;
import it.concerto.governance.sitting.SittingWording;
import it.concerto.governance.sitting.VoteStatement;
import it.concerto.governance.sitting.VoteStatement.Stance;
import it.concerto.governance.sitting.VoteStatements;
import it.concerto.governance.sitting.VoteStatements.Recorded;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.path.ActionPage;
import it.concerto.path.ActionPage.Matter;
import it.concerto.path.ActionPages;
import it.concerto.path.PathAction;
import it.concerto.path.PathActions;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import jakarta.servlet.http.HttpServletRequest;
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

/** Where a member confirms or disputes how presence and votes were recorded (X1.4). */
@Controller
@Order(60)
@RequestMapping("/percorsi/{path}/sedute")
class OwnVotesController implements PathActions {

    private static final PathAction LIST = new PathAction("governance.statements", "sedute");

    private final VoteStatements statements;
    private final SittingWording wording;
    private final ActionPages pages;
    private final ActionPage<Answer> page;

    OwnVotesController(VoteStatements statements, SittingWording wording, ActionPages pages) {
        this.statements = statements;
        this.wording = wording;
        this.pages = pages;
        this.page = pages.asking("forms/governance/confirm-vote.form", Answer.class);
    }

    /** What the form asks. */
    record Answer(Stance stance, @Nullable String reason) {}

    /**
     * A line of the page.
     *
     * @param what the point in words
     * @param text of the item or the amendment; null for the presence
     * @param record what was recorded, in words
     */
    record Line(
            SittingId sitting,
            RecordedPoint point,
            String title,
            String entity,
            String what,
            @Nullable String text,
            String record,
            @Nullable VoteStatement said) {}

    @Override
    public List<PathAction> of(Person person, PlanningPath path) {
        return isMember(person, path)
                        && !statements.of(path.id(), person.username()).isEmpty()
                ? List.of(LIST)
                : List.of();
    }

    @GetMapping
    String list(Person person, @PathVariable PathId path, Model model) {
        model.addAttribute("path", pages.allowed(person, path, OwnVotesController::isMember));
        model.addAttribute("lines", lines(path, person));
        return "governance/own-votes";
    }

    @GetMapping("/{sitting}/{point}")
    String ask(
            Person person,
            @PathVariable PathId path,
            @PathVariable String sitting,
            @PathVariable RecordedPoint point,
            Model model) {
        return page.ask(matter(person, path, sitting, point), model);
    }

    @PostMapping("/{sitting}/{point}")
    String state(
            Person person,
            @PathVariable PathId path,
            @PathVariable String sitting,
            @PathVariable RecordedPoint point,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        var matter = matter(person, path, sitting, point);
        return page.answer(
                matter,
                request,
                model,
                redirect,
                answer -> statements.state(
                        SittingId.of(sitting), point, answer.stance(), answer.reason(), person.username()));
    }

    private Matter matter(Person person, PathId id, String sitting, RecordedPoint point) {
        var path = pages.allowed(person, id, OwnVotesController::isMember);
        var line = lines(id, person).stream()
                .filter(each -> each.sitting().toString().equals(sitting)
                        && each.point().equals(point))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var about = String.join(" – ", line.title(), line.entity(), line.what() + ": " + line.record());
        var action = new PathAction("governance.statement", "sedute/%s/%s".formatted(sitting, point));
        return new Matter(path, action, about, Map.of(), LIST);
    }

    private List<Line> lines(PathId path, Person person) {
        return statements.of(path, person.username()).stream().map(this::line).toList();
    }

    private Line line(Recorded recorded) {
        var shown = wording.shown();
        var vote = recorded.vote();
        return new Line(
                recorded.sitting().id(),
                recorded.point(),
                shown.title(recorded.sitting()),
                recorded.attendance().entity(),
                shown.of(recorded.point()),
                statements.text(recorded.sitting(), recorded.point()).orElse(null),
                vote == null
                        ? shown.presence(recorded.attendance())
                        : shown.vote(recorded.sitting(), recorded.point(), vote),
                recorded.said());
    }

    private static boolean isMember(Person person, PlanningPath path) {
        return person.hasAny(path.ambito(), Role.PRES, Role.COORD, Role.ASL, Role.PROV);
    }
}
