package it.concerto.forms;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Prepares forms for {@code fragments/form :: form(view)}. */
@Service
public class FormViews {

    /** The form before anybody has typed: initial values come from {@code given}. */
    public FormView view(Form form, Map<String, Object> given) {
        return view(form, given, null, List.of());
    }

    /**
     * The form with everything that was typed kept, and what is wrong with it. The {@link Submission#button() button}
     * pressed, if any, has its effect: a row more, a row less.
     *
     * @param errors those of the {@link Verdict.Refused} and of the domain
     */
    public FormView view(Form form, Map<String, Object> given, @Nullable Submission typed, List<FieldError> errors) {
        throw new UnsupportedOperationException("not yet");
    }
}
