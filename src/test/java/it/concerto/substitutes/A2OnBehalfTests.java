package it.concerto.substitutes;

import static it.concerto.substitutes.Leave.FAUSTO;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.WholePathTest;
import it.concerto.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A2: each change of whoever answers in the place of somebody absent names both. */
@WholePathTest
class A2OnBehalfTests {

    @Autowired
    AutowireCapableBeanFactory application;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void namesWhoAnsweredAndInWhosePlace() throws Exception {
        var leave = Leave.in(application);
        var task = leave.task();
        leave.enter();
        leave.at("2022-06-06T08:00");
        leave.claim(FAUSTO, task);
        leave.answer(FAUSTO, task);
        var path = jdbc.sql("select path from cz_task_answer where task = ?")
                .param(task)
                .query(String.class)
                .single();

        var rows = Visitor.signedIn("http://localhost:" + port, FAUSTO, "concerto-di-zona")
                .get("/percorsi/" + path + "/modifiche")
                .page()
                .select("#change-rows tr[data-event=" + task + "]");

        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(
                        row.select("td").get(2).ownText())
                .isEqualTo("Fausto Errico per conto di Enea Nardone"));
    }
}
