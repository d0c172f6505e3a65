package it.concerto.governance.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.organisation.Term;
import java.io.FileInputStream;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;

class ActTermsTableTests {

    @Test
    void givesTheTermsOfTheLawWhereAnAmbitoHasNoneOfItsOwn() throws Exception {
        var dmn = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        try (var table = new FileInputStream("bpmn/act-terms.dmn")) {
            var row = dmn.evaluateDecisionTable(
                            dmn.parseDecision("actTerms", table), Map.<String, Object>of("ambito", "CASARANO"))
                    .getSingleResult();

            assertThat(ActTerms.of(row.getEntryMap())).isEqualTo(new ActTerms(10, Term.of("30cd"), Term.of("15cd")));
        }
    }
}
