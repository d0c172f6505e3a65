package it.concerto.workflow.engine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes away, when starting, the answers whose tasks are still open. Answer and completion are one transaction; but H2 may
 * keep a part of one that a killed process had not yet acknowledged, and the task could never be answered again (ADR 91).
 */
@Component
class HalfAnswers implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(HalfAnswers.class);

    private final JdbcClient jdbc;

    HalfAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var taken = jdbc.sql(
                        """
                        delete from cz_task_answer
                        where exists (select 1 from ACT_RU_TASK t where t.ID_ = cz_task_answer.task)
                        """)
                .update();
        if (taken > 0) {
            LOG.warn(
                    "{} answers were never completed when the product last stopped; their tasks are open again", taken);
        }
    }
}
