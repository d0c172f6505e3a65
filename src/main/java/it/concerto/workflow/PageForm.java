package it.concerto.workflow;

import it.concerto.forms.AnswerBinder;
import it.concerto.forms.FieldError;
import it.concerto.forms.Form;
import it.concerto.forms.FormJudge;
import it.concerto.forms.FormView;
import it.concerto.forms.FormViews;
import it.concerto.forms.Submission;
import it.concerto.forms.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A form that a page asks outside of tasks, judged by the server like a task's, in the language of whoever looks. */
public final class PageForm<A extends Record> {

    private final Form form;
    private final Class<A> type;
    private final TranslatedForms translated;
    private final FormViews views;
    private final FormJudge judge;
    private final AnswerBinder binder;

    PageForm(
            Form form,
            Class<A> type,
            TranslatedForms translated,
            FormViews views,
            FormJudge judge,
            AnswerBinder binder) {
        this.form = form;
        this.type = type;
        this.translated = translated;
        this.views = views;
        this.judge = judge;
        this.binder = binder;
    }

    /** What is done with an answer that the form allows. */
    public interface Use<A> {
        void with(A answer) throws RuleBroken;
    }

    /** The form before anybody has typed. */
    public FormView blank(Map<String, Object> given) {
        return views.view(translated.of(form), given);
    }

    /** The form with everything typed kept, for a reason that is not the form's own. */
    public FormView again(Map<String, Object> given, Submission typed, FieldError reason) {
        return views.view(translated.of(form), given, typed, List.of(reason));
    }

    /**
     * Judges what was sent and uses it.
     *
     * @return the form to show again, with everything typed kept, if it or a rule refuses the answer or a button of the form
     *     was pressed; empty when the answer was used
     */
    public Optional<FormView> submit(Map<String, Object> given, Submission sent, Use<A> use) {
        if (sent.button().isPresent()) {
            return Optional.of(views.view(translated.of(form), given, sent, List.of()));
        }
        var verdict = judge.judge(translated.of(form), given, sent);
        if (verdict instanceof Verdict.Accepted accepted) {
            try {
                use.with(binder.bind(type, accepted.answer()));
                return Optional.empty();
            } catch (RuleBroken e) {
                return Optional.of(again(given, sent, e.asFieldError()));
            }
        }
        var refused = (Verdict.Refused) verdict;
        return Optional.of(views.view(translated.of(form), given, refused.typed(), refused.errors()));
    }
}
