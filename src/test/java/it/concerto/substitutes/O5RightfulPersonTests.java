package it.concerto.substitutes;

import static it.concerto.substitutes.Leave.ENEA;
import static it.concerto.substitutes.Leave.FAUSTO;
import static it.concerto.substitutes.Leave.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.WholePathTest;
import it.concerto.identity.Accounts;
import it.concerto.testing.Attaching;
import it.concerto.testing.Visitor;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** O5 over HTTP: who may not, is refused and leaves nothing; who may, stands in the record with the person for whom they act. */
@WholePathTest
class O5RightfulPersonTests {

    private static final String STRANGER = "fiorella.urso";

    @Autowired
    AutowireCapableBeanFactory application;

    @Autowired
    Accounts accounts;

    @Autowired
    HistoryService history;

    @LocalServerPort
    int port;

    private Leave leave;
    private String task;
    private Visitor holder;

    @BeforeEach
    void aTask() throws Exception {
        leave = Leave.in(application);
        task = leave.task();
        holder = signedIn(ENEA);
    }

    /** For whoever has no right to it there is no such task. */
    @Test
    void aStrangerIsRefusedWhateverTheySend() {
        var stranger = signedIn(STRANGER);
        var claim = form("form.cz-claim-first");
        assertThat(stranger.forge(claim).status()).isEqualTo(404);
        assertThat(leave.owners(task)).isNotEmpty();
        assertThat(assignee()).isNull();

        holder.send(form("form.cz-claim-first"), Map.of());
        for (var form : new FormElement[] {
            answer(), form(".cz-comment-write"), Attaching.form(holder, page()), form("form[action$=/rilascio]")
        }) {
            assertThat(stranger.forge(form).status()).as(form.attr("action")).isEqualTo(404);
        }
        theTaskIsAsItWas();
    }

    /** A second head of the office may read the task that the first has in hand. */
    @Test
    void whoMayReadItAndHasNotClaimedItIsRefusedToo() {
        accounts.assign(FAUSTO, HEAD, LocalDate.of(2022, 1, 1), LocalDate.of(2022, 6, 30));
        holder.send(form("form.cz-claim-first"), Map.of());
        var reader = signedIn(FAUSTO);
        assertThat(reader.get(page()).status()).isEqualTo(200);

        var refused = reader.forge(answer());

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.page().select("h1").text()).isEqualTo("Attività non in carico a te");
        assertThat(reader.forge(form("form[action$=/rilascio]")).status()).isEqualTo(403);
        theTaskIsAsItWas();
        accounts.end(FAUSTO, HEAD, LocalDate.of(2022, 5, 31));
    }

    @Test
    void theRecordNamesWhoActedAndForWhom() throws Exception {
        leave.enter();
        leave.at("2022-06-06T09:00");
        var substitute = signedIn(FAUSTO);
        substitute.send(Visitor.form(substitute.get(page()).page(), "form.cz-claim-first"), Map.of());
        substitute.send(
                Visitor.form(substitute.get(page()).page(), "form.cz-answer"),
                Map.of("regionalAct", "D.G.R. 353 del 14 marzo 2022", "procedureOwner", ENEA));

        assertThat(leave.jdbc
                        .sql("select person, on_behalf_of from cz_task_answer where task = ?")
                        .param(task)
                        .query()
                        .singleRow())
                .containsEntry("person", FAUSTO)
                .containsEntry("on_behalf_of", ENEA);
        assertThat(history.createUserOperationLogQuery()
                        .taskId(task)
                        .operationType("Complete")
                        .list())
                .singleElement()
                .satisfies(entry -> assertThat(entry.getUserId()).isEqualTo(FAUSTO));
    }

    private void theTaskIsAsItWas() {
        assertThat(assignee()).isEqualTo(ENEA);
        for (var table : new String[] {"cz_task_answer", "cz_comment", "cz_attachment"}) {
            assertThat(leave.jdbc
                            .sql("select count(*) from " + table + " where task = ?")
                            .param(task)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    private FormElement answer() {
        var form = form("form.cz-answer");
        form.select("[name=regionalAct]").val("D.G.R. 353 del 14 marzo 2022");
        return form;
    }

    private FormElement form(String selector) {
        return Visitor.form(holder.get(page()).page(), selector);
    }

    private String page() {
        return "/attivita/" + task;
    }

    private String assignee() {
        return leave.jdbc
                .sql("select max(assignee) from cz_inbox where task = ?")
                .param(task)
                .query((row, number) -> row.getString(1))
                .list()
                .get(0);
    }

    private Visitor signedIn(String username) {
        return Visitor.signedIn("http://localhost:" + port, username, "concerto-di-zona");
    }
}
