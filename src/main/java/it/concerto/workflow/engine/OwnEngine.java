package it.concerto.workflow.engine;

import java.util.List;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.camunda.bpm.engine.impl.cfg.CompositeProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.CamundaSpringBootUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine's configuration as its starter makes it, but with statements that have been read meanwhile. */
@Configuration(proxyBeanMethods = false)
class OwnEngine {

    @Bean
    ProcessEngineConfigurationImpl processEngineConfigurationImpl(
            List<ProcessEnginePlugin> plugins, ObjectProvider<EngineStatements> statements) {
        var engine = CamundaSpringBootUtil.initCustomFields(new WithStatements(statements.getIfAvailable()));
        engine.getProcessEnginePlugins().add(new CompositeProcessEnginePlugin(plugins));
        return engine;
    }

    private static class WithStatements extends SpringProcessEngineConfiguration {

        private final @Nullable EngineStatements statements;

        WithStatements(@Nullable EngineStatements statements) {
            this.statements = statements;
        }

        @Override
        protected void initSqlSessionFactory() {
            if (statements == null || !statements.fit(databaseType, databaseTablePrefix)) {
                super.initSqlSessionFactory();
                return;
            }
            var sql = statements.await();
            sql.setEnvironment(new Environment("default", transactionFactory, dataSource));
            sql.setDefaultStatementTimeout(jdbcStatementTimeout);
            sql.setDefaultExecutorType(jdbcBatchProcessing ? ExecutorType.BATCH : ExecutorType.SIMPLE);
            sqlSessionFactory = new DefaultSqlSessionFactory(sql);
        }
    }
}
