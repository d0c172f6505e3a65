package it.concerto.testing;

import it.concerto.organisation.AmbitoCode;
import it.concerto.workflow.Deed;
import it.concerto.workflow.Deeds;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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

    /** Somebody notes twice that a day was not kept to, and why. */
    public static void uncovered(ApplicationContext application, String person, String path) {
        var deeds = application.getBean(Deeds.class);
        new TransactionTemplate(application.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            for (var why : List.of("Sede chiusa", "Verbale atteso")) {
                var deed = new Deed("web.deed.uncovered", "", "", "2026-01-31", why, null);
                deeds.record(AmbitoCode.of("CASARANO"), path, deed, person);
            }
        });
    }
}
