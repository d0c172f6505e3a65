package it.concerto.signatures.web;

import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.path.ActionPage;
import it.concerto.path.ActionPage.Matter;
import it.concerto.path.ActionPages;
import it.concerto.path.PathAction;
import it.concerto.path.PathActions;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.signatures.Corrections;
import it.concerto.signatures.Signature;
import it.concerto.signatures.SignatureRound;
import it.concerto.signatures.Succession;
import it.concerto.signatures.Successions;
import it.concerto.workflow.ActingPerson;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

/** The signatures that a path waits for, and where the head of the office replaces a signer who is gone (X2). */
@Controller
@Order(40)
@RequestMapping("/percorsi/{path}/firme")
class SuccessionController implements PathActions {

    /** Where the rounds stand on which something is done. */
    static final PathAction LIST = new PathAction("signatures.rounds", "firme");

    private final Successions successions;
    private final Corrections corrections;
    private final ActionPages pages;
    private final ActionPage<Succession> page;

    SuccessionController(Successions successions, Corrections corrections, ActionPages pages) {
        this.successions = successions;
        this.corrections = corrections;
        this.pages = pages;
        this.page = pages.asking("forms/signatures/replace-signer.form", Succession.class);
    }

    /**
     * A document that waits for signatures.
     *
     * @param correctable whether its text can be corrected here
     */
    record Round(String id, String title, LocalDate due, List<Signer> signers, boolean correctable) {}

    /**
     * Who is or was asked to sign it.
     *
     * @param position in the round, so that no address names a person
     * @param others for whom they sign (BR-76); empty for who signs for nobody else
     * @param own whether for themselves, too
     * @param standing AWAITED or what was answered
     */
    record Signer(int position, String name, String others, boolean own, String standing) {}

    @Override
    public List<PathAction> of(Person person, PlanningPath path) {
        return isHead(person, path) && !successions.open(path.id()).isEmpty() ? List.of(LIST) : List.of();
    }

    @GetMapping
    String list(Person person, @PathVariable PathId path, Model model) {
        model.addAttribute("path", pages.allowed(person, path, SuccessionController::isHead));
        model.addAttribute(
                "rounds", successions.open(path).stream().map(this::shown).toList());
        return "signatures/rounds";
    }

    @GetMapping("/{round}/{position}")
    String ask(
            Person person,
            @PathVariable PathId path,
            @PathVariable String round,
            @PathVariable int position,
            Model model) {
        var planning = pages.allowed(person, path, SuccessionController::isHead);
        return page.ask(matter(planning, open(path, round), position), model);
    }

    @PostMapping("/{round}/{position}")
    String replace(
            Person person,
            @PathVariable PathId path,
            @PathVariable String round,
            @PathVariable int position,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        var planning = pages.allowed(person, path, SuccessionController::isHead);
        var open = open(path, round);
        var matter = matter(planning, open, position);
        var former = awaited(open, position).signer();
        var head = ActingPerson.as(person, planning.ambito(), Role.UDPRESP);
        return page.answer(
                matter, request, model, redirect, succession -> successions.replace(round, former, succession, head));
    }

    private Matter matter(PlanningPath path, SignatureRound round, int position) {
        var former = awaited(round, position);
        var action = new PathAction("signatures.succession", "firme/%s/%d".formatted(round.id(), position));
        var about = round.title() + " – " + successions.name(former.signer());
        return new Matter(path, action, about, given(round, former), LIST);
    }

    private Map<String, Object> given(SignatureRound round, Signature former) {
        return Map.of(
                "successorOptions",
                successions.candidates(round, former).stream()
                        .map(person -> Map.of("value", person.username(), "label", person.displayName()))
                        .toList());
    }

    private Round shown(SignatureRound round) {
        var signers = IntStream.range(0, round.signatures().size())
                .mapToObj(position -> shown(round.signatures().get(position), position))
                .toList();
        var correctable = !corrections.parts(round).isEmpty();
        return new Round(round.id(), round.title(), round.due(), signers, correctable);
    }

    private Signer shown(Signature signature, int position) {
        var answer = signature.answer();
        return new Signer(
                position,
                successions.name(signature.signer()),
                signature.others().stream().map(successions::name).collect(Collectors.joining(", ")),
                signature.isOwn(),
                answer == null ? "AWAITED" : answer.outcome().name());
    }

    /** A round of this path and of no other. */
    private SignatureRound open(PathId path, String round) {
        return successions.open(path).stream()
                .filter(one -> one.id().equals(round))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Signature awaited(SignatureRound round, int position) {
        if (position < 0
                || position >= round.signatures().size()
                || round.signatures().get(position).answer() != null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return round.signatures().get(position);
    }

    private static boolean isHead(Person person, PlanningPath path) {
        return person.has(path.ambito(), Role.UDPRESP);
    }
}
