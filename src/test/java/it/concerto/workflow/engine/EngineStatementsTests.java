package it.concerto.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.EngineTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.scripting.defaults.RawSqlSource;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class EngineStatementsTests {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private EngineStatements statements;

    @Test
    void areThoseThatTheEngineHasReadMeanwhile() {
        var used = sql((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration());

        assertThat(used).isSameAs(statements.await());
    }

    @Test
    void areWhatTheEngineWouldHaveReadByItself() {
        var alone = new StandaloneInMemProcessEngineConfiguration();
        alone.setProcessEngineName("alone");
        alone.setJdbcUrl("jdbc:h2:mem:alone");
        var byItself = alone.buildProcessEngine();
        var names = longNames(sql(alone));

        assertThat(names).hasSizeGreaterThan(800);
        assertThat(texts(statements.await(), names)).isEqualTo(texts(sql(alone), names));
        byItself.close();
    }

    @Test
    void areReadWhenTheyAreAskedFor() {
        var fresh = StatementsOnDemand.of(EngineStatements.settings("h2"));

        assertThat(fresh.hasStatement("selectTask")).isFalse();
        assertThat(fresh.getMappedStatement("selectTask").getResultMaps()).isNotEmpty();
        assertThat(fresh.hasStatement("selectTasksByExecutionId")).isTrue();
        assertThat(fresh.hasStatement("selectJob")).isFalse();
    }

    private static Configuration sql(ProcessEngineConfigurationImpl engine) {
        return engine.getSqlSessionFactory().getConfiguration();
    }

    /** A short name may stand for several. */
    private static List<String> longNames(Configuration sql) {
        return sql.getMappedStatementNames().stream()
                .filter(name -> name.contains("."))
                .toList();
    }

    /** By name; of statements that depend on what is asked only that there are such. */
    private static Map<String, String> texts(Configuration sql, List<String> names) {
        var texts = new HashMap<String, String>();
        for (var name : names) {
            var source = sql.getMappedStatement(name).getSqlSource();
            texts.put(
                    name,
                    source instanceof RawSqlSource ? source.getBoundSql(null).getSql() : "");
        }
        return texts;
    }
}
