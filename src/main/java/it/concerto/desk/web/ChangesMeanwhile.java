package it.concerto.desk.web;

import static java.util.stream.Collectors.toMap;

import it.concerto.forms.Difference;
import it.concerto.forms.FormViews;
import it.concerto.identity.Person;
import it.concerto.workflow.AnswerLog;
import it.concerto.workflow.InboxRow;
import it.concerto.workflow.KeptAnswer;
import it.concerto.workflow.KeptAnswers;
import it.concerto.workflow.LoggedAnswer;
import it.concerto.workflow.LoggedDeed;
import it.concerto.workflow.LoggedEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What others did to a path while somebody filled in a form, and which of it gave each question the value that it has now. */
@Component
class ChangesMeanwhile {

    /** Events that are looked through: more than people do in the time of a form. */
    private static final int MOST = 100;

    private static final int SHOWN = 5;

    private final AnswerLog log;
    private final KeptAnswers answers;
    private final FormViews views;

    ChangesMeanwhile(AnswerLog log, KeptAnswers answers, FormViews views) {
        this.log = log;
        this.answers = answers;
        this.views = views;
    }

    /**
     * What happened.
     *
     * @param events the newest first; who did it is told to those who may read it
     * @param origins the last event that gave a question its present value, by the path of the question; none where the value
     *     comes from nobody's answer or deed in this path
     */
    record Told(List<LoggedEvent> events, Map<String, LoggedEvent> origins) {}

    Told since(Instant begun, Person person, InboxRow task, List<Difference> differences) {
        var events = log.of(person, task.ambito(), task.path(), null, MOST).stream()
                .filter(event -> event.at().isAfter(begun))
                .toList();
        return new Told(events.stream().limit(SHOWN).toList(), origins(person, task, events, differences));
    }

    private Map<String, LoggedEvent> origins(
            Person person, InboxRow task, List<LoggedEvent> events, List<Difference> differences) {
        var tasks = events.stream()
                .filter(LoggedAnswer.class::isInstance)
                .map(LoggedEvent::id)
                .toList();
        var kept = answers.all(person, task.ambito(), task.path(), tasks);
        var origins = new HashMap<String, LoggedEvent>();
        for (var event : events) {
            var given = given(event, kept);
            for (var difference : differences) {
                if (given.gave(difference)) {
                    origins.putIfAbsent(difference.path(), event);
                }
            }
        }
        return origins;
    }

    private interface Given {

        boolean gave(Difference difference);
    }

    private Given given(LoggedEvent event, Map<String, KeptAnswer> kept) {
        if (event instanceof LoggedDeed done) {
            return difference -> difference.current().equals(List.of(done.deed().after()));
        }
        var answer = kept.get(event.id());
        if (answer == null) {
            return difference -> false;
        }
        var made = views.made(answer.form(), answer.given(), answer.answer()).stream()
                .collect(toMap(Difference::path, Function.identity(), (one, other) -> one));
        return difference -> made.containsKey(difference.path())
                && made.get(difference.path()).typed().equals(difference.current());
    }
}
