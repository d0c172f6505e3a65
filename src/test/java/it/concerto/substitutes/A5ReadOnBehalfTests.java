package it.concerto.substitutes;

import static it.concerto.substitutes.Leave.ENEA;
import static it.concerto.substitutes.Leave.FAUSTO;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.WholePathTest;
import it.concerto.ledger.Pseudonyms;
import it.concerto.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A5: a substitute reads in the name of whoever is away, and only what is theirs to do. */
@WholePathTest
class A5ReadOnBehalfTests {

    @Autowired
    AutowireCapableBeanFactory application;

    @Autowired
    Pseudonyms pseudonyms;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private String task;
    private Visitor fausto;

    @BeforeEach
    void theHeadIsAway() throws Exception {
        var leave = Leave.in(application);
        task = leave.task();
        leave.enter();
        leave.at("2022-06-06T08:00");
        fausto = Visitor.signedIn("http://localhost:" + port, FAUSTO, "concerto-di-zona");
    }

    @Test
    void namesTheAbsentBesideTheReaderOfATask() {
        assertThat(fausto.get("/attivita/" + task).status()).isEqualTo(200);

        assertThat(jdbc.sql(
                                """
                                select r.person || ' ' || r.on_behalf_of || ' ' || e.on_behalf_of from cz_read r
                                join cz_audit_event e on e.subject = r.id and e.action = 'read' where r.address = ?
                                """)
                        .param("/attivita/" + task)
                        .query(String.class)
                        .list())
                .containsExactly(FAUSTO + " " + ENEA + " " + pseudonyms.of(Leave.CASARANO, ENEA));
    }

    @Test
    void namesNobodyWhereTheReaderMayInTheirOwnRight() {
        var path = jdbc.sql("select path from cz_inbox where task = ?")
                .param(task)
                .query(String.class)
                .list()
                .get(0);

        assertThat(fausto.get("/percorsi/" + path).status()).isEqualTo(200);

        assertThat(jdbc.sql("select count(*) from cz_read where address = ? and on_behalf_of is null")
                        .param("/percorsi/" + path)
                        .query(Integer.class)
                        .single())
                .isOne();
    }
}
