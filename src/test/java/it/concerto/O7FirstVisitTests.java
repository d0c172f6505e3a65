package it.concerto;

import it.concerto.testing.CountedStatements;
import it.concerto.testing.FirstVisit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** O7: the page and all counts of somebody with 20,000 tasks take at most four statements, whatever the node knows of them. */
@WholePathTest
@Import(CountedStatements.class)
class O7FirstVisitTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void clear() {
        jdbc.sql("delete from cz_inbox where task like 'planted-%'").update();
    }

    @Test
    void ofSomebodyWhomTheNodeHasNeverSeen() throws Exception {
        var visit = new FirstVisit(application, "mai.vista");

        visit.showsTheDeskOfThousands();

        visit.showsTheDesk("300+");
    }

    @Test
    void ofSomebodyWhoHadNothingWhenTheyLastCame() throws Exception {
        var visit = new FirstVisit(application, "senza.attivita");
        visit.showsTheDesk("0");

        visit.showsTheDeskOfThousands();
    }
}
