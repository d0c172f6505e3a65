package it.concerto.plan.process;

import static it.concerto.plan.process.DraftingVariables.COFINANCING_DUE;
import static it.concerto.plan.process.DraftingVariables.COHERENT;
import static it.concerto.plan.process.DraftingVariables.CONTEXT_DUE;
import static it.concerto.plan.process.DraftingVariables.FUNDS_DUE;
import static it.concerto.plan.process.DraftingVariables.SHEETS_DUE;

import it.concerto.path.PathId;
import it.concerto.plan.coherence.Check.Part;
import it.concerto.plan.coherence.Coherence;
import it.concerto.plan.coherence.Finding;
import it.concerto.plan.coherence.Waiver;
import it.concerto.plan.sheet.Sheet;
import it.concerto.plan.sheet.SheetDrafting;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows what the checks found; the head of the office waives, gives back or lets the draft be frozen. */
@Answers(form = "checkCoherence")
class CheckCoherenceHandler implements AnswerHandler<CheckCoherenceHandler.Answer> {

    private final Coherence coherence;
    private final SheetDrafting drafting;
    private final Words words;

    CheckCoherenceHandler(Coherence coherence, SheetDrafting drafting, Words words) {
        this.coherence = coherence;
        this.drafting = drafting;
        this.words = words;
    }

    enum Next {
        FREEZE,
        REVISE
    }

    record Row(String finding, @Nullable String reason) {}

    record Answer(List<Row> waivers, Next next, List<Part> revise, List<String> reviseSheets, @Nullable String note) {}

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var path = PathId.of(task.path());
        var findings = coherence.findings(path);
        var blocking =
                findings.stream().filter(finding -> !finding.check().waivable()).toList();
        var given = new HashMap<String, Object>();
        given.put(
                "mustMend",
                blocking.stream()
                        .map(finding -> Map.of("message", words.finding(finding)))
                        .toList());
        given.put("waivers", waivable(path, findings));
        given.put(
                "findingOptions",
                findings.stream()
                        .map(finding -> Options.option(finding.id(), words.finding(finding)))
                        .toList());
        given.put("next", (blocking.isEmpty() ? Next.FREEZE : Next.REVISE).name());
        given.put("revise", parts(blocking));
        given.put("reviseSheets", sheets(blocking));
        given.put(
                "sheetOptions",
                drafting.sheets(path).stream()
                        .map(sheet -> Options.option(sheet.number(), "%d. %s".formatted(sheet.number(), sheet.title())))
                        .toList());
        return given;
    }

    private static List<String> parts(List<Finding> blocking) {
        return blocking.stream()
                .map(finding -> finding.check().cure().name())
                .distinct()
                .toList();
    }

    private static List<String> sheets(List<Finding> blocking) {
        return blocking.stream()
                .flatMap(finding -> finding.sheets().stream())
                .distinct()
                .sorted()
                .map(String::valueOf)
                .toList();
    }

    private List<Map<String, Object>> waivable(PathId path, List<Finding> findings) {
        var reasons = coherence.waivers(path).stream().collect(Collectors.toMap(Waiver::finding, Waiver::reason));
        return findings.stream()
                .filter(finding -> finding.check().waivable())
                .map(finding -> Map.<String, Object>of(
                        "finding", finding.id(), "reason", reasons.getOrDefault(finding.id(), "")))
                .toList();
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var path = PathId.of(task.path());
        waive(task, path, answer.waivers());
        if (answer.next() == Next.FREEZE) {
            var obstacles = coherence.obstacles(path).size();
            if (obstacles > 0) {
                throw new RuleBroken("D8", "next", "plan.coherence.obstacles", obstacles);
            }
        } else {
            giveBack(path, answer);
        }
        task.set(COHERENT, answer.next() == Next.FREEZE);
        task.set(CONTEXT_DUE, answer.revise().contains(Part.CONTEXT));
        task.set(FUNDS_DUE, answer.revise().contains(Part.FUNDS));
        task.set(COFINANCING_DUE, answer.revise().contains(Part.COFINANCING));
        task.set(SHEETS_DUE, drafting.sheets(path).stream().anyMatch(Sheet::open));
    }

    private void waive(TaskInHand task, PathId path, List<Row> rows) throws RuleBroken {
        var given = rows.stream()
                .filter(row -> row.reason() != null && !row.reason().isBlank())
                .map(row -> new Waiver(row.finding(), Objects.requireNonNull(row.reason())))
                .toList();
        coherence.waive(path, given, task.person().username());
    }

    private void giveBack(PathId path, Answer answer) throws RuleBroken {
        if (answer.revise().contains(Part.SHEETS) && answer.reviseSheets().isEmpty()) {
            throw new RuleBroken("D8", "reviseSheets", "plan.coherence.noSheetChosen");
        }
        drafting.giveBack(
                path,
                answer.reviseSheets().stream().map(Integer::valueOf).toList(),
                Objects.requireNonNullElse(answer.note(), ""));
    }
}
