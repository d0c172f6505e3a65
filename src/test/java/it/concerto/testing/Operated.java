package it.concerto.testing;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A run that somebody changed by hand. */
public final class Operated {

    private Operated() {}

    /**
     * Somebody suspends a run of the path in Casarano and lets it go on.
     *
     * @return what is told of its state: before and after, for each action
     */
    public static List<String> stopAndGoOn(ApplicationContext application, String operator, String path) {
        var engine = application.getBean(ProcessEngine.class);
        engine.getIdentityService().setAuthentication(operator, List.of(), List.of("CASARANO"));
        try {
            var runs = engine.getRuntimeService();
            var run = runs.createProcessInstanceQuery()
                    .processInstanceBusinessKey(path)
                    .listPage(0, 1)
                    .get(0);
            runs.suspendProcessInstanceById(run.getId());
            runs.activateProcessInstanceById(run.getId());
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
        return application
                .getBean(JdbcClient.class)
                .sql(
                        """
                        select f.was || ' ' || f.became from cz_operator_act a join cz_operator_fact f on f.act = a.id
                        where a.path = ? and a.action in ('Suspend', 'Activate') and f.kind = 'STATE' order by a.seq
                        """)
                .param(path)
                .query(String.class)
                .list();
    }
}
