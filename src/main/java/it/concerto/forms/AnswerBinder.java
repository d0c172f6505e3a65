package it.concerto.forms;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Turns an accepted answer into the record its handler takes. */
@Service
public class AnswerBinder {

    /**
     * Fills the record's components from the keys of the same name; what is unanswered becomes {@code null},
     * {@code false} or an empty list.
     *
     * @throws IllegalArgumentException if a value does not fit its component: record and form do not belong together
     */
    public <A extends Record> A bind(Class<A> type, Map<String, Object> answer) {
        throw new UnsupportedOperationException("not yet");
    }

    /** What keeps the form's answers from filling the record, in words; empty if they always do. */
    public List<String> mismatches(Form form, Class<? extends Record> type) {
        throw new UnsupportedOperationException("not yet");
    }
}
