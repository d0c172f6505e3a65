package it.concerto.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.EngineTest;
import java.util.HashMap;
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

        assertThat(texts(statements.await())).hasSizeGreaterThan(100).isEqualTo(texts(sql(alone)));
        byItself.close();
    }

    private static Configuration sql(ProcessEngineConfigurationImpl engine) {
        return engine.getSqlSessionFactory().getConfiguration();
    }

    /** By name; of statements that depend on what is asked only that there are such. */
    private static Map<String, String> texts(Configuration sql) {
        var texts = new HashMap<String, String>();
        for (var name : sql.getMappedStatementNames()) {
            // a short name may stand for several
            if (name.contains(".")) {
                var source = sql.getMappedStatement(name).getSqlSource();
                texts.put(
                        name,
                        source instanceof RawSqlSource
                                ? source.getBoundSql(null).getSql()
                                : "");
            }
        }
        return texts;
    }
}
