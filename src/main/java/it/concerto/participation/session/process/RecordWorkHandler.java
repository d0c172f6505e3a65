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
        sessionWork.record(
                PathId.of(task.path()),
                SessionVariables.session(task),
                answer.contributions().stream().map(row -> row.in(area)).toList());
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
            @Nullable String stance) {

        WrittenContribution in(String group) {
            var of = area == null || area.isBlank() ? group : area;
            return new WrittenContribution(kind, of, title, text, proposer, priority, stance);
        }
    }
}
