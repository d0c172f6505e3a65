package it.concerto.workflow;

import java.util.Map;
import org.springframework.stereotype.Service;

/** The decision tables an administrator may change. */
@Service
public class Decisions {

    /**
     * The outputs of the first rule that fits.
     *
     * @param decision id of the decision, e.g. {@code bodyRules}
     * @throws IllegalStateException if no rule fits: shipped tables end with a rule for everything else
     */
    public Map<String, Object> decide(String decision, Map<String, Object> inputs) {
        throw new UnsupportedOperationException("not yet");
    }
}
