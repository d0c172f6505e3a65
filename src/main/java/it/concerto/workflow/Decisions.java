package it.concerto.workflow;

import it.concerto.workflow.engine.NewestTables;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Service;

/**
 * The decision tables an administrator may change. A version of a table never changes, so the same question is put to it
 * once; which version is the newest is read in every transaction.
 */
@Service
public class Decisions {

    private final DecisionService decisions;
    private final NewestTables newest;
    private final EngineSession session;
    private final Map<Question, Map<String, Object>> answers = new ConcurrentHashMap<>();

    Decisions(DecisionService decisions, NewestTables newest, EngineSession session) {
        this.decisions = decisions;
        this.newest = newest;
        this.session = session;
    }

    /**
     * What decides an answer.
     *
     * @param table id of one version of a decision table
     */
    private record Question(String table, Map<String, Object> inputs) {}

    /**
     * The outputs of the first rule that fits.
     *
     * @param decision id of the decision, e.g. {@code bodyRules}
     * @param inputs of few different values: each combination is kept
     * @throws IllegalStateException if no rule fits: shipped tables end with a rule for everything else
     */
    public Map<String, Object> decide(String decision, Map<String, Object> inputs) {
        return session.shared(() -> {
            var question = new Question(newest.of(decision), Map.copyOf(inputs));
            var known = answers.get(question);
            return known != null ? known : ask(question);
        });
    }

    private Map<String, Object> ask(Question question) {
        var rule = decisions
                .evaluateDecisionTableById(question.table())
                .variables(question.inputs())
                .evaluate()
                .getFirstResult();
        if (rule == null) {
            throw new IllegalStateException("No rule of " + question.table() + " fits " + question.inputs());
        }
        answers.put(question, rule.getEntryMap());
        return rule.getEntryMap();
    }
}
