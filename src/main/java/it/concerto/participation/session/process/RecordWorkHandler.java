package it.concerto.participation.session.process;

import it.concerto.participation.ParticipationWording;
import it.concerto.participation.session.SessionTitles;
import it.concerto.participation.session.SessionWork;
import it.concerto.participation.session.WrittenContribution;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.TaskInHand;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Registers what a working group brought: needs, proposals, positions (C3). */
@Answers(form = "recordWork")
class RecordWorkHandler implements AnswerHandler<RecordWorkHandler.Answer> {

    private final SessionWork sessionWork;
    private final SessionChoices choices;
    private final SessionTitles titles;
    private final PlanningPaths planningPaths;
    private final ParticipationWording wording;

    RecordWorkHandler(
            SessionWork sessionWork,
            SessionChoices choices,
            SessionTitles titles,
            PlanningPaths planningPaths,
            ParticipationWording wording) {
        this.sessionWork = sessionWork;
        this.choices = choices;
        this.titles = titles;
        this.planningPaths = planningPaths;
        this.wording = wording;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var path = PathId.of(task.path());
        var number = SessionVariables.session(task);
        var area = task.require(SessionVariables.AREA);
        var configuration = planningPaths.get(path).configuration();
        var whole = area.equals(FocusGroupsInScope.WHOLE_SESSION);
        var name = whole ? wording.shown().of("session.whole") : wording.areas(configuration, List.of(area));
        return Map.of(
                "title",
                titles.shown(path, number),
                "group",
                name,
                "whole",
                whole,
                "areaOptions",
                choices.areas(path, number, configuration),
                "municipalityOptions",
                choices.municipalities(task.ambito()));
    }

    @Override
    public void accept(TaskInHand task, Answer answer) {
        var area = task.require(SessionVariables.AREA);
        var names = choices.names(task.ambito());
        sessionWork.record(
                PathId.of(task.path()),
                SessionVariables.session(task),
                answer.contributions().stream()
                        .map(row -> row.in(area, names, wording))
                        .toList());
    }

    /** What the form asks. */
    record Answer(List<Row> contributions) {}

    /** One contribution. */
    record Row(
            WrittenContribution.Kind kind,
            @Nullable String area,
            String title,
            String text,
            String proposer,
            @Nullable Integer priority,
            List<String> municipalities,
            @Nullable String resources,
            @Nullable String objective,
            @Nullable String stance) {

        /** Where it is felt, with what and for what goes with its text, to whoever treats it and writes the sheet (D3, D7). */
        WrittenContribution in(String group, Map<String, String> names, ParticipationWording wording) {
            var of = area == null || area.isBlank() ? group : area;
            var where = municipalities.stream()
                    .map(code -> names.getOrDefault(code, code))
                    .collect(Collectors.joining(", "));
            var whole = Stream.of(
                            text,
                            part(wording, "municipalities", where),
                            part(wording, "resources", resources),
                            part(wording, "objective", objective))
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.joining("\n"));
            return new WrittenContribution(kind, of, title, whole, proposer, priority, stance);
        }

        private static String part(ParticipationWording wording, String what, @Nullable String said) {
            return said == null || said.isBlank() ? "" : wording.of("contribution." + what, said.strip());
        }
    }
}
