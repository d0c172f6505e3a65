package it.concerto.plan.process;

import static it.concerto.plan.process.DraftingVariables.COFINANCING_DUE;
import static it.concerto.plan.process.DraftingVariables.COFINANCING_REMINDER_AT;
import static it.concerto.plan.process.DraftingVariables.CONTEXT_DUE;
import static it.concerto.plan.process.DraftingVariables.FUNDS_DUE;
import static it.concerto.plan.process.DraftingVariables.LAST_SHEET_DUE;
import static it.concerto.plan.process.DraftingVariables.SHEETS_DUE;

import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.plan.sheet.Sheet;
import it.concerto.plan.sheet.SheetAssignment;
import it.concerto.plan.sheet.SheetDrafting;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import it.concerto.workflow.Terms;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Hands out the sheets; in a later round, only what is to be written again. */
@Answers(form = "assignSheets")
class AssignSheetsHandler implements AnswerHandler<AssignSheetsHandler.Answer> {

    private static final LocalTime REMINDER_HOUR = LocalTime.of(9, 0);

    private final SheetDrafting drafting;
    private final PlanningPaths paths;
    private final Calendar calendar;
    private final People people;

    AssignSheetsHandler(SheetDrafting drafting, PlanningPaths paths, Calendar calendar, People people) {
        this.drafting = drafting;
        this.paths = paths;
        this.calendar = calendar;
        this.people = people;
    }

    /** @param rewrite whether a sheet written before is to be written again */
    record Row(int number, String title, String area, String owner, LocalDate due, boolean rewrite) {

        SheetAssignment assignment() {
            return new SheetAssignment(number, title, area, owner, due);
        }
    }

    record Answer(List<Row> sheets, boolean contextDue, boolean fundsDue, boolean cofinancingDue) {}

    /** Until when what is handed out today may take. */
    @Component
    record Calendar(Terms terms, Clock clock) {

        LocalDate end(AmbitoCode ambito) {
            return terms.endOfTask(ambito, LocalDate.now(clock), "Task_WriteSheet");
        }

        /** The morning after the last day on which a Comune answers in time; nobody is reminded at night. */
        String cofinancingReminder(AmbitoCode ambito) {
            return terms.endOfTask(ambito, LocalDate.now(clock), "Task_ConfirmCofinancing")
                    .plusDays(1)
                    .atTime(REMINDER_HOUR)
                    .atZone(clock.getZone())
                    .toOffsetDateTime()
                    .toString();
        }
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var path = PathId.of(task.path());
        var owners = owners(task.ambito());
        var known = drafting.sheets(path);
        var areas = paths.get(path).configuration().areas();
        var given = new HashMap<String, Object>();
        given.put("firstRound", known.isEmpty());
        given.put(
                "areas",
                areas.stream()
                        .map(area -> Options.option(area.code(), area.name()))
                        .toList());
        given.put(
                "owners",
                owners.stream()
                        .map(owner -> Options.option(owner.username(), owner.displayName()))
                        .toList());
        given.put(
                "sheets",
                known.isEmpty()
                        ? proposed(path, owners, calendar.end(task.ambito()))
                        : known.stream().map(AssignSheetsHandler::row).toList());
        return given;
    }

    /** One sheet per area, shared out among those who can write them. */
    private List<Map<String, Object>> proposed(PathId path, List<Person> owners, LocalDate due) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var area : paths.get(path).configuration().areas()) {
            var row = new HashMap<String, Object>(Map.of(
                    "number", rows.size() + 1, "title", area.name(), "area", area.code(), "due", due.toString()));
            if (!owners.isEmpty()) {
                row.put("owner", owners.get(rows.size() % owners.size()).username());
            }
            rows.add(row);
        }
        return rows;
    }

    private static Map<String, Object> row(Sheet sheet) {
        var assignment = sheet.assignment();
        return Map.of(
                "number", assignment.number(),
                "title", assignment.title(),
                "area", assignment.area(),
                "owner", assignment.owner(),
                "due", assignment.due().toString(),
                "rewrite", sheet.open());
    }

    private List<Person> owners(AmbitoCode ambito) {
        return Stream.concat(people.in(ambito, Role.GT).stream(), people.in(ambito, Role.SSP).stream())
                .distinct()
                .toList();
    }

    /** The rows proposed carry a term from today. */
    @Override
    public Set<String> reckoned() {
        return Set.of("sheets");
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var path = PathId.of(task.path());
        var firstRound = drafting.sheets(path).isEmpty();
        drafting.assign(
                path,
                answer.sheets().stream().map(Row::assignment).toList(),
                answer.sheets().stream().filter(Row::rewrite).map(Row::number).toList());
        var open = drafting.sheets(path).stream().filter(Sheet::open).toList();
        task.set(SHEETS_DUE, !open.isEmpty());
        setLastDue(task, open);
        task.set(CONTEXT_DUE, firstRound || answer.contextDue());
        task.set(FUNDS_DUE, firstRound || answer.fundsDue());
        task.set(COFINANCING_DUE, firstRound || answer.cofinancingDue());
        task.set(COFINANCING_REMINDER_AT, calendar.cofinancingReminder(task.ambito()));
    }

    private static void setLastDue(TaskInHand task, List<Sheet> open) {
        open.stream()
                .map(sheet -> sheet.assignment().due())
                .max(Comparator.naturalOrder())
                .ifPresentOrElse(last -> task.set(LAST_SHEET_DUE, last.toString()), () -> task.forget(LAST_SHEET_DUE));
    }
}
