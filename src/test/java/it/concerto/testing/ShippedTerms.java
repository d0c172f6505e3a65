package it.concerto.testing;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import it.concerto.organisation.WorkingDays;
import it.concerto.workflow.Decisions;
import it.concerto.workflow.Terms;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** The terms of the decision tables as they are shipped, counted by a calendar of a test's choice. */
public final class ShippedTerms {

    private static final DmnEngine DMN =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final Map<String, DmnDecision> TABLES =
            Map.of("terms", table("terms", "bpmn/terms.dmn"), "dueDates", table("dueDates", "bpmn/due-dates.dmn"));

    private ShippedTerms() {}

    public static Terms countedBy(WorkingDays days) {
        Decisions decisions = mock();
        given(decisions.decide(any(), any())).willAnswer(call -> row(call.getArgument(0), call.getArgument(1)));
        return new Terms(decisions, days);
    }

    private static Map<String, Object> row(String table, Map<String, Object> inputs) {
        return DMN.evaluateDecisionTable(TABLES.get(table), inputs)
                .getSingleResult()
                .getEntryMap();
    }

    private static DmnDecision table(String decision, String file) {
        try (var content = new FileInputStream(file)) {
            return DMN.parseDecision(decision, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
