package it.concerto.governance.adoption.process;

import it.concerto.governance.adoption.HealthAssents;
import it.concerto.governance.adoption.SheetAssent;
import it.concerto.path.PathId;
import it.concerto.plan.SheetSummary;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.EnteredDay;
import it.concerto.workflow.LateEntries;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the ASL's assent, sheet by sheet (F4). */
@Answers(form = "giveHealthAssent")
class GiveHealthAssentHandler implements AnswerHandler<GiveHealthAssentHandler.Answer> {

    private final HealthAssents assents;
    private final LateEntries late;
    private final Clock clock;

    GiveHealthAssentHandler(HealthAssents assents, LateEntries late, Clock clock) {
        this.assents = assents;
        this.late = late;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var path = PathId.of(task.path());
        var sheets = assents.sheets(path);
        var plan = assents.plan(path);
        return Map.of(
                "planVersion", plan == null ? "" : plan.number() + " (" + plan.sha256() + ")",
                "sheetOptions", choices(sheets),
                "sheets",
                        sheets.stream()
                                .map(sheet -> Map.of("sheet", key(sheet)))
                                .toList(),
                "givenOn", LocalDate.now(clock).toString());
    }

    static List<Map<String, Object>> choices(List<SheetSummary> sheets) {
        return sheets.stream()
                .map(sheet ->
                        Map.<String, Object>of("value", key(sheet), "label", sheet.number() + ". " + sheet.title()))
                .toList();
    }

    private static String key(SheetSummary sheet) {
        return String.valueOf(sheet.number());
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var denied = assents.give(
                PathId.of(task.path()),
                answer.sheets().stream().map(Row::assent).toList(),
                answer.givenOn(),
                task.person());
        late.take(
                task,
                EnteredDay.ofDeed("governance.deed.lateOpinion.HEALTH", "", answer.givenOn(), answer.lateReason()));
        task.set(AdoptionVariables.ASSENT_DENIED, denied);
    }

    /** What the form asks. */
    record Answer(List<Row> sheets, LocalDate givenOn, @Nullable String lateReason) {}

    /** The answer on one sheet. */
    record Row(String sheet, SheetAssent.Answer answer, @Nullable String reason) {

        SheetAssent assent() {
            return new SheetAssent(Integer.parseInt(sheet), answer, reason);
        }
    }
}
