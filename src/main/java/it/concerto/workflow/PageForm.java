package it.concerto.workflow;

import it.concerto.forms.FieldError;
import it.concerto.forms.Form;
import it.concerto.forms.FormView;
import it.concerto.forms.Submission;
import it.concerto.forms.Verdict;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A form that a page asks outside of tasks, judged by the server like a task's, in the language of whoever looks. */
public final class PageForm<A extends Record> {

    private final PageForms forms;
    private final Form form;
    private final Class<A> type;

    PageForm(PageForms forms, Form form, Class<A> type) {
        this.forms = forms;
        this.form = form;
        this.type = type;
    }

    /** What is done with an answer that the form allows. */
    public interface Use<A> {
        void with(A answer) throws RuleBroken;
    }

    /** The form before anybody has typed. */
    public FormView blank(Map<String, Object> given) {
        return forms.blank(form, given);
    }

    /** The form with everything typed kept, for a reason that is not the form's own. */
    public FormView again(Map<String, Object> given, Submission typed, FieldError reason) {
        return forms.again(form, given, typed, List.of(reason));
    }

    /** The same for what a browser sent; files are not taken. */
    public FormView again(Map<String, Object> given, HttpServletRequest request, FieldError reason) {
        return again(given, forms.typed(request), reason);
    }

    /** Reads what a browser sent, judges and uses it; see {@link #submit(Map, Submission, Use)}. */
    public Optional<FormView> submit(Map<String, Object> given, HttpServletRequest request, Use<A> use) {
        return submit(given, forms.read(request), use);
    }

    /**
     * Judges what was sent and uses it.
     *
     * @return the form to show again, with everything typed kept, if it or a rule refuses the answer or a button of the form
     *     was pressed; empty when the answer was used
     */
    public Optional<FormView> submit(Map<String, Object> given, Submission sent, Use<A> use) {
        if (sent.button().isPresent()) {
            return Optional.of(forms.again(form, given, sent, List.of()));
        }
        var verdict = forms.judge(form, given, sent);
        if (verdict instanceof Verdict.Accepted accepted) {
            try {
                use.with(forms.bind(type, accepted));
                return Optional.empty();
            } catch (RuleBroken e) {
                return Optional.of(again(given, sent, e.asFieldError()));
            }
        }
        var refused = (Verdict.Refused) verdict;
        return Optional.of(forms.again(form, given, refused.typed(), refused.errors()));
    }
}
