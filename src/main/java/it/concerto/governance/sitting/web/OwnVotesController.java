package it.concerto.governance.sitting.web;

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
     * @param item in words
     * @param record what was recorded, in words
     */
    record Line(
            SittingId sitting,
            int number,
            String title,
            String entity,
            String item,
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

    @GetMapping("/{sitting}/{item}")
    String ask(
            Person person,
            @PathVariable PathId path,
            @PathVariable String sitting,
            @PathVariable int item,
            Model model) {
        return page.ask(matter(person, path, sitting, item), model);
    }

    @PostMapping("/{sitting}/{item}")
    String state(
            Person person,
            @PathVariable PathId path,
            @PathVariable String sitting,
            @PathVariable int item,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        var matter = matter(person, path, sitting, item);
        return page.answer(
                matter,
                request,
                model,
                redirect,
                answer -> statements.state(
                        SittingId.of(sitting), item, answer.stance(), answer.reason(), person.username()));
    }

    private Matter matter(Person person, PathId id, String sitting, int item) {
        var path = pages.allowed(person, id, OwnVotesController::isMember);
        var line = lines(id, person).stream()
                .filter(each -> each.sitting().toString().equals(sitting) && each.number() == item)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var about = String.join(" – ", line.title(), line.entity(), line.item() + ": " + line.record());
        var action = new PathAction("governance.statement", "sedute/%s/%d".formatted(sitting, item));
        return new Matter(path, action, about, Map.of(), LIST);
    }

    private List<Line> lines(PathId path, Person person) {
        return statements.of(path, person.username()).stream().map(this::line).toList();
    }

    private Line line(Recorded recorded) {
        var shown = wording.shown();
        var vote = recorded.vote();
        var item = vote == null
                ? shown.of("statement.presence")
                : recorded.item() + ". "
                        + recorded.sitting().item(recorded.item()).title();
        var record = vote == null
                ? shown.presence(recorded.attendance())
                : shown.of(vote.ballot().choice());
        return new Line(
                recorded.sitting().id(),
                recorded.item(),
                shown.title(recorded.sitting()),
                recorded.attendance().entity(),
                item,
                record,
                recorded.said());
    }

    private static boolean isMember(Person person, PlanningPath path) {
        return person.hasAny(path.ambito(), Role.PRES, Role.COORD, Role.ASL, Role.PROV);
    }
}
