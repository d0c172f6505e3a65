package it.concerto.forms;

import it.concerto.forms.filling.Answer;
import it.concerto.forms.filling.Field;
import it.concerto.forms.schema.Component.Computed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Judges on the server, from the form itself, what people answer: the browser is believed in nothing. */
@Service
public class FormJudge {

    private final Fillings fillings;
    private final Demands demands;

    FormJudge(Fillings fillings, Clock clock) {
        this.fillings = fillings;
        this.demands = new Demands(clock);
    }

    /** @param given what the form reads: initial values, option lists, anything its expressions mention */
    public Verdict judge(Form form, Map<String, Object> given, Submission submission) {
        var answer = Answer.of(fillings.filling(form, given, submission));
        var errors = new ArrayList<>(submission.refusedFiles());
        answer.crowded()
                .forEach(list -> errors.add(new FieldError(
                        list.path(), "forms.error.tooManyRows", list.component().most())));
        answer.fields().forEach(field -> unmet(field).ifPresent(errors::add));
        return errors.isEmpty() ? new Verdict.Accepted(answer.values()) : new Verdict.Refused(errors, submission);
    }

    private Optional<FieldError> unmet(Field field) {
        if (field.component() instanceof Computed) {
            return Optional.empty();
        }
        if (field.isLocked()) {
            return field.wasMeddledWith() ? Demands.error(field, "forms.error.lockedChanged") : Optional.empty();
        }
        // an earlier answer has just uncovered it: nobody can have answered it yet
        if (!field.wasSeen()) {
            return Demands.error(field, "forms.error.newQuestion");
        }
        var fault = field.reading().fault();
        return fault == null ? demands.unmet(field) : Demands.error(field, fault);
    }
}
