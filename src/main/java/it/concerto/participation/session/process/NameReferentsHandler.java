package it.concerto.participation.session.process;

import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.participation.session.Designation;
import it.concerto.participation.session.SessionWork;
import it.concerto.participation.session.Sessions;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names who speaks for each area after the table (C7). */
@Answers(form = "nameReferents")
class NameReferentsHandler implements AnswerHandler<NameReferentsHandler.Answer> {

    private final SessionWork sessionWork;
    private final Sessions sessions;
    private final People people;
    private final PlanningPaths planningPaths;

    NameReferentsHandler(SessionWork sessionWork, Sessions sessions, People people, PlanningPaths planningPaths) {
        this.sessionWork = sessionWork;
        this.sessions = sessions;
        this.people = people;
        this.planningPaths = planningPaths;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var path = PathId.of(task.path());
        var areas = sessions.get(path, SessionVariables.session(task)).plan().areas();
        var options = people.in(task.ambito(), Role.REF).stream()
                .map(person -> Map.<String, Object>of("value", person.username(), "label", person.displayName()))
                .toList();
        var rows = areas.stream()
                .map(area -> Map.<String, Object>of("area", area, "method", "DESIGNATED"))
                .toList();
        return Map.of(
                "referents",
                rows,
                "referentOptions",
                options,
                "areaOptions",
                AreaChoices.of(planningPaths.get(path).configuration(), areas));
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var referents = answer.referents().stream()
                .map(row -> new Designation(
                        row.area(),
                        row.username(),
                        people.find(row.username()).map(Person::displayName).orElse(row.username()),
                        row.substitute(),
                        row.method()))
                .toList();
        sessionWork.name(PathId.of(task.path()), SessionVariables.session(task), referents);
    }

    /** What the form asks. */
    record Answer(List<Row> referents) {}

    /** The referent of one area. */
    record Row(String area, String username, @Nullable String substitute, String method) {}
}
