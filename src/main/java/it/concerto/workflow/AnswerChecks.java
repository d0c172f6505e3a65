package it.concerto.workflow;

import it.concerto.forms.Form;
import it.concerto.forms.FormJudge;
import it.concerto.forms.FormReading;
import it.concerto.forms.FormViews;
import it.concerto.forms.Submission;
import it.concerto.forms.Verdict;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Looks at an answer before anything is done with it: the engine itself would take whatever comes, however old. */
@Component
class AnswerChecks {

    private final FormJudge judge;
    private final FormViews views;
    private final Clock clock;

    AnswerChecks(FormJudge judge, FormViews views, Clock clock) {
        this.judge = judge;
        this.views = views;
        this.clock = clock;
    }

    Verdict judge(Form form, Map<String, Object> given, Submission typed) {
        return judge.judge(form, given, typed);
    }

    /**
     * What the person has to choose or to look at first; nothing if the page carries no reading, nothing has changed, or the
     * person has typed just what has changed.
     *
     * @param given what the form reads now
     * @param reckoned names of values that may move without anybody's doing
     */
    Optional<Completion.Stale> stale(Form form, Map<String, Object> given, Submission typed, Set<String> reckoned) {
        return FormReading.of(typed).flatMap(reading -> {
            var changed = new TreeSet<>(reading.changedIn(given, clock.instant()));
            changed.removeAll(reckoned);
            if (changed.isEmpty()) {
                return Optional.empty();
            }
            var differences = views.differences(form, given, typed, changed);
            var shown = !form.questions().containsAll(changed);
            return differences.isEmpty() && !shown
                    ? Optional.empty()
                    : Optional.of(new Completion.Stale(differences, shown, reading.at(), typed));
        });
    }
}
