package it.concerto.path.web;

import it.concerto.drafts.Draft;
import it.concerto.identity.Person;
import it.concerto.organisation.Ambito;
import it.concerto.path.Finding;
import it.concerto.path.Finding.Severity;
import it.concerto.path.NewPath;
import it.concerto.path.PastedCalendar;
import it.concerto.path.PathConfiguration.Access;
import it.concerto.path.PathConfiguration.CouncilScope;
import it.concerto.path.PathConfiguration.CouncilSubject;
import it.concerto.path.PathConfiguration.CouncilTiming;
import it.concerto.path.PathConfiguration.LatePolicy;
import it.concerto.path.PathConfiguration.Pact;
import it.concerto.path.PathConfiguration.SignatureOrder;
import it.concerto.path.PathIdTaken;
import it.concerto.path.PathRefused;
import it.concerto.path.PlanningPaths;
import it.concerto.path.SessionType;
import it.concerto.path.TableModel;
import it.concerto.path.web.Typed.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a new path of an Ambito is described, checked and started. */
@Controller
@RequestMapping("/percorsi/nuovo")
class NewPathController {

    private static final String VIEW = "path/new";
    private static final String REVISION = "revision";
    private static final List<String> PRODUCTS = List.of("PDZ", "PAC_INFANZIA", "PAC_ANZIANI");
    private static final Pattern ROW = Pattern.compile("(areas|sessions)\\[(\\d+)].*");
    private static final List<Problem> TOO_MANY_AREAS = List.of(new Problem("aree", "path.problem.areas"));
    private static final List<Problem> TOO_MANY = List.of(new Problem("pasted", "path.problem.sessions"));

    private final PlanningPaths paths;
    private final Starters starters;
    private final NewPathDrafts drafts;
    private final Clock clock;

    NewPathController(PlanningPaths paths, Starters starters, NewPathDrafts drafts, Clock clock) {
        this.paths = paths;
        this.starters = starters;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** With which draft the page goes on. */
    @ModelAttribute(REVISION)
    int revision(@RequestParam(name = "_revision", required = false) @Nullable String revision) {
        return Draft.revision(revision);
    }

    /** No page of ours asks for more rows than that. */
    @InitBinder("typed")
    void refuseMoreRowsThanAPageHas(HttpServletRequest request) {
        var tooMany = request.getParameterMap().keySet().stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .anyMatch(row -> row.group(2).length() > 3 || Integer.parseInt(row.group(2)) >= most(row.group(1)));
        if (tooMany) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    private static int most(String list) {
        return list.equals("areas") ? NewPathForm.MOST_AREAS : NewPathForm.MOST_SESSIONS;
    }

    @GetMapping
    String blank(Person person, @RequestParam(required = false) @Nullable String ambito, Model model) {
        var chosen = ambito(person, ambito);
        var draft = drafts.find(person, chosen.code());
        if (draft.isPresent()) {
            model.addAttribute("draft", draft.get());
            model.addAttribute(REVISION, draft.get().revision());
            return show(person, NewPathDrafts.form(draft.get()), List.of(), List.of(), model);
        }
        var areas = paths.latest(chosen.code())
                .map(path -> path.configuration().areas())
                .orElse(List.of());
        var form = NewPathForm.blank(chosen, today().getYear() + 1, areas);
        return show(person, form, List.of(), List.of(), model);
    }

    /** Lets sessions choose among the areas and Comuni that were typed and chosen since. */
    @PostMapping(params = "refresh")
    String refresh(Person person, @ModelAttribute("typed") NewPathForm form, Model model) {
        ambito(person, form.ambito());
        return show(person, form, List.of(), List.of(), model);
    }

    @PostMapping(params = "oneMoreArea")
    String oneMoreArea(Person person, @ModelAttribute("typed") NewPathForm form, Model model) {
        ambito(person, form.ambito());
        return form.areaRows().size() >= NewPathForm.MOST_AREAS
                ? show(person, form, TOO_MANY_AREAS, List.of(), model)
                : show(person, form.withOneMoreArea(), List.of(), List.of(), model);
    }

    @PostMapping(params = "more")
    String more(Person person, @ModelAttribute("typed") NewPathForm form, Model model) {
        ambito(person, form.ambito());
        var more = form.withMoreRows();
        return more.rows().size() > NewPathForm.MOST_SESSIONS
                ? show(person, form, TOO_MANY, List.of(), model)
                : show(person, more, List.of(), List.of(), model);
    }

    /** Turns the pasted table into sessions; what cannot be read stays where it was pasted. */
    @PostMapping(params = "paste")
    String paste(Person person, @ModelAttribute("typed") NewPathForm form, Model model) {
        ambito(person, form.ambito());
        var text = form.pasted() == null ? "" : form.pasted();
        var year = NewPathReading.of(form, ambito(person, form.ambito()), today().getYear())
                .path()
                .from();
        var pasted =
                PastedCalendar.read(text, NewPathReading.areas(form), year, new PastedCalendar.Place(null, null, null));
        if (form.filledSessions().size() + pasted.sessions().size() > NewPathForm.MOST_SESSIONS) {
            return show(person, form, TOO_MANY, List.of(), model);
        }
        var unread = pasted.findings().stream().anyMatch(finding -> finding.severity() == Severity.BLOCK);
        var shown = unread ? form : form.withPasted(pasted.sessions());
        return show(person, shown, List.of(), pasted.findings(), model);
    }

    @PostMapping(params = "check")
    String check(Person person, @ModelAttribute("typed") NewPathForm form, Model model) {
        var reading = NewPathReading.of(form, ambito(person, form.ambito()), today().getYear());
        model.addAttribute("checked", true);
        return show(person, form, reading.problems(), findings(reading), model);
    }

    /** What cannot be started as it is stays a draft. */
    @PostMapping
    String start(
            Person person,
            @ModelAttribute("typed") NewPathForm form,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        var ambito = ambito(person, form.ambito());
        var reading = NewPathReading.of(form, ambito, today().getYear());
        var problems = reading.problems();
        var findings = List.<Finding>of();
        if (problems.isEmpty()) {
            try {
                var path = paths.open(reading.path(), person.username());
                drafts.discard(person, ambito.code());
                redirect.addFlashAttribute("message", "path.new.started");
                return "redirect:/percorsi/" + path.id();
            } catch (PathIdTaken e) {
                problems = List.of(new Problem("id", "path.problem.idTaken"));
                findings = List.of();
            } catch (PathRefused e) {
                problems = unconfirmed(reading.path(), e.findings());
                findings = e.findings();
            }
        }
        model.addAttribute(
                REVISION, drafts.replace(person, ambito.code(), request).revision());
        return show(person, form, problems, findings, model);
    }

    private List<Finding> findings(NewPathReading reading) {
        return reading.problems().isEmpty() ? paths.check(reading.path()) : List.of();
    }

    /** Warnings wait for a reason and a tick; what blocks is told by the findings themselves. */
    private static List<Problem> unconfirmed(NewPath path, List<Finding> findings) {
        var blocked = findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCK);
        return blocked || path.reason() != null ? List.of() : List.of(new Problem("reason", "path.problem.reason"));
    }

    private String show(Person person, NewPathForm form, List<Problem> problems, List<Finding> findings, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("rows", form.rows());
        model.addAttribute("areaRows", form.areaRows());
        model.addAttribute("ambiti", starters.ambiti(person));
        model.addAttribute("members", ambito(person, form.ambito()).members());
        model.addAttribute("areas", NewPathReading.areas(form));
        model.addAttribute("products", PRODUCTS);
        model.addAttribute("problemList", problems);
        model.addAttribute(
                "problems",
                problems.stream().collect(Collectors.toMap(Problem::field, Function.identity(), (one, other) -> one)));
        model.addAttribute("findings", findings);
        model.addAttribute("choices", CHOICES);
        return VIEW;
    }

    private static final Map<String, Object[]> CHOICES = Map.of(
            "access", Access.values(),
            "latePolicy", LatePolicy.values(),
            "signatureOrder", SignatureOrder.values(),
            "pact", Pact.values(),
            "councilScope", CouncilScope.values(),
            "councilTiming", CouncilTiming.values(),
            "councilSubject", CouncilSubject.values(),
            "sessionType", SessionType.values(),
            "tableModel", TableModel.values());

    /** The chosen Ambito, or the first one; a stranger's does not exist (BR-01), one without the right is closed. */
    private Ambito ambito(Person person, @Nullable String code) {
        var open = starters.ambiti(person);
        if (open.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return open.stream()
                .filter(ambito -> code == null || ambito.code().value().equals(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
