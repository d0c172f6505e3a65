package it.concerto.web;

import it.concerto.forms.FormViews;
import it.concerto.identity.Person;
import it.concerto.path.PlanningPath;
import it.concerto.privacy.ClearText;
import it.concerto.workflow.AnswerLog;
import it.concerto.workflow.KeptAnswer;
import it.concerto.workflow.KeptAnswers;
import it.concerto.workflow.LoggedAnswer;
import it.concerto.workflow.LoggedDeed;
import it.concerto.workflow.LoggedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who changed what in a path, one row for each change, from what people answered and did (A2). */
@Component
class ChangedFields {

    /** So many events are looked through at once, and at most, when a text is looked for. */
    private static final int AT_ONCE = 100;

    private static final int MOST = 2_000;

    private final AnswerLog log;
    private final KeptAnswers answers;
    private final FormViews views;
    private final ClearText clearText;

    ChangedFields(AnswerLog log, KeptAnswers answers, FormViews views, ClearText clearText) {
        this.log = log;
        this.answers = answers;
        this.views = views;
        this.clearText = clearText;
    }

    /**
     * Changes, the newest first.
     *
     * @param next id of the event after which the next page begins, or null if there is none
     */
    record Page(List<ChangedField> changes, @Nullable String next) {}

    /**
     * A page of changes; contacts in others' answers are covered for whoever reads none.
     *
     * @param after id of the last event of the page before, or null for the first
     * @param text only changes that say it; empty for all
     * @param size so many events, or, if a text is looked for, at least so many changes unless there are no more
     */
    Page page(Person person, PlanningPath path, @Nullable String after, String text, int size) {
        var found = new ArrayList<ChangedField>();
        var last = after;
        var atOnce = text.isEmpty() ? size : AT_ONCE;
        for (int looked = 0; looked < MOST; looked += atOnce) {
            var events = log.of(person, path.ambito(), path.id().value(), last, atOnce);
            changes(person, path, events).filter(change -> change.says(text)).forEach(found::add);
            if (events.size() < atOnce) {
                return new Page(found, null);
            }
            last = events.get(atOnce - 1).id();
            if (text.isEmpty() || found.size() >= size) {
                break;
            }
        }
        return new Page(found, last);
    }

    private Stream<ChangedField> changes(Person person, PlanningPath path, List<LoggedEvent> events) {
        var tasks = events.stream()
                .filter(LoggedAnswer.class::isInstance)
                .map(LoggedEvent::id)
                .toList();
        var kept = answers.all(person, path.ambito(), path.id().value(), tasks);
        var clear = clearText.isFor(person, path.ambito(), path.id().value());
        return events.stream().flatMap(event -> changes(person, event, kept, clear));
    }

    private Stream<ChangedField> changes(
            Person person, LoggedEvent event, Map<String, KeptAnswer> kept, boolean clear) {
        if (event instanceof LoggedDeed done) {
            return Stream.of(new ChangedField(
                    event,
                    "",
                    List.of(done.deed().before()),
                    List.of(done.deed().after())));
        }
        var whole = kept.get(event.id());
        if (whole == null) {
            return Stream.empty();
        }
        var answer = clear || whole.username().equals(person.username()) ? whole : whole.covered();
        return views.made(answer.form(), answer.given(), answer.answer()).stream()
                .map(made -> new ChangedField(event, made.label(), made.current(), made.typed()));
    }
}
