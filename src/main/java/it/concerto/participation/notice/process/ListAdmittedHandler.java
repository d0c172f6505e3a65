package it.concerto.participation.notice.process;

import it.concerto.participation.notice.Admissions;
import it.concerto.participation.notice.Calendars;
import it.concerto.participation.notice.EmptyArea;
import it.concerto.participation.notice.EmptyAreas;
import it.concerto.participation.notice.TableInvitations;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Freezes the list of the admitted, organisations by name, citizens as a number (B7, BR-69). */
@Answers(form = "listAdmitted")
class ListAdmittedHandler implements AnswerHandler<ListAdmittedHandler.Answer> {

    private final Admissions admissions;
    private final EmptyAreas emptyAreas;
    private final TableInvitations invitations;
    private final Calendars calendars;
    private final PlanningPaths planningPaths;

    ListAdmittedHandler(
            Admissions admissions,
            EmptyAreas emptyAreas,
            TableInvitations invitations,
            Calendars calendars,
            PlanningPaths planningPaths) {
        this.admissions = admissions;
        this.emptyAreas = emptyAreas;
        this.invitations = invitations;
        this.calendars = calendars;
        this.planningPaths = planningPaths;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var path = PathId.of(task.path());
        var counts = admissions.counts(path);
        var areas = planningPaths.get(path).configuration().areas();
        return Map.of(
                "counts",
                areas.stream()
                        .map(area -> Map.<String, Object>of(
                                "area", area.name(), "admitted", counts.getOrDefault(area.code(), 0)))
                        .toList(),
                "organisations",
                String.join("\n", admissions.organisations(path)),
                "areaOptions",
                areas.stream().map(area -> option(area.code(), area.name())).toList(),
                "tableOptions",
                emptyAreas.tables(path).stream()
                        .map(table -> option(String.valueOf(table.number()), calendars.title(path, table.number())))
                        .toList(),
                "someEmpty",
                counts.containsValue(0),
                "choices",
                admissions.withoutParticipants(path).stream()
                        .map(area -> Map.of("area", area))
                        .toList());
    }

    private static Map<String, String> option(String value, String label) {
        return Map.of("value", value, "label", label);
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var path = PathId.of(task.path());
        var decided = answer.decided(admissions.withoutParticipants(path));
        var extend = emptyAreas.decide(path, decided, task.person());
        task.set(NoticeVariables.REOPENING_ASKED, extend);
        if (!extend) {
            task.set(NoticeVariables.LATE_MANIFESTATIONS, admissions.freeze(path, decided));
        }
        invitations.firstTable(path).ifPresent(day -> task.set(NoticeVariables.FIRST_TABLE_ON, day.toString()));
    }

    /**
     * What the form asks.
     *
     * @param emptyAreas why so, for the areas without participants
     */
    record Answer(List<Row> choices, @Nullable String emptyAreas) {

        /** A form from before there was a choice says only why: then the tables are held, as they were. */
        List<EmptyArea> decided(List<String> empty) {
            var reason = emptyAreas == null ? "" : emptyAreas.strip();
            if (reason.isEmpty()) {
                return List.of();
            }
            return choices.isEmpty()
                    ? empty.stream()
                            .map(area -> new EmptyArea(area, EmptyArea.Choice.OPEN, null, reason))
                            .toList()
                    : choices.stream().map(row -> row.because(reason)).toList();
        }
    }

    /** What is done about one area. */
    record Row(String area, EmptyArea.Choice choice, @Nullable Integer into) {

        EmptyArea because(String reason) {
            return new EmptyArea(area, choice, into, reason);
        }
    }
}
