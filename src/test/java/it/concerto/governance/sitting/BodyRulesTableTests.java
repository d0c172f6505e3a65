package it.concerto.governance.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileInputStream;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;

class BodyRulesTableTests {

    @Test
    void decidesAsGalatinaWhereAnAmbitoHasNoRulesOfItsOwn() throws Exception {
        var dmn = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        try (var table = new FileInputStream("bpmn/body-rules.dmn")) {
            var inputs = Map.<String, Object>of("ambito", "CASARANO", "body", "COORDINATION");
            var row = dmn.evaluateDecisionTable(dmn.parseDecision("bodyRules", table), inputs)
                    .getSingleResult();

            assertThat(BodyRules.of(row.getEntryMap())).isEqualTo(BodyRules.of(BodyRulesTests.GALATINA));
        }
    }
}
