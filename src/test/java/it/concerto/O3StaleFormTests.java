package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.AccountRefused;
import it.concerto.identity.Accounts;
import it.concerto.identity.GroupId;
import it.concerto.identity.NewAccount;
import it.concerto.testing.Visitor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * O3: what the form had been given is compared when the answer comes; if it has changed, a page shows both sides, and
 * nothing is written until the person has chosen.
 */
@WholePathTest
class O3StaleFormTests {

    private static final String OWNER = "procedureOwner";
    private static final String CHOICE = "form.cz-changed";

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({"CASARANO, enea.nardone, Enea Nardone, mine", "PUTIGNANO, olga.marra, Olga Marra, theirs"})
    void whatChangedMeanwhileIsChosenFirst(String ambito, String head, String name, String choice) throws Exception {
        var official = Visitor.signedIn("http://localhost:" + port, head, "concerto-di-zona");
        var task = begun(official);
        var form = Visitor.form(official.get(task).page(), "form.cz-answer");
        var newcomer = "ada.abate." + ambito.toLowerCase();
        register(newcomer, "Ada Abate", ambito);

        var conflict = official.send(form, Map.of("note", "Avvio deciso con i sindaci."));

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.page().select("h1").text()).isEqualTo("Qualcosa è cambiato mentre compilavi");
        assertThat(conflict.page().select(CHOICE + " fieldset").text())
                .contains("Vale ciò che ho scritto io", "Vale ciò che c’è ora Ada Abate");
        assertThat(origin(conflict)).contains("Nessuno l’ha scritto in questo percorso nel frattempo");
        assertTheChangeIsToldWithWhoMadeIt(official, task, form, head, newcomer);
        assertNothingIsWritten(task);

        var undecided = official.send(Visitor.form(conflict.page(), CHOICE), Map.of());
        assertThat(undecided.status()).isEqualTo(409);
        assertThat(undecided.page().select(".alert-danger").text()).isEqualTo("Scegli per ogni voce che cosa vale.");
        assertNothingIsWritten(task);

        var done = official.send(choosing(undecided.page(), choice), Map.of());

        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(answersTo(task)).isEqualTo(1);
        assertThat(operationsOn(task)).isEqualTo(1);
        assertThat(answerTo(task))
                .contains("Avvio deciso con i sindaci.")
                .contains("\"" + OWNER + "\":\"" + (choice.equals("mine") ? head : newcomer) + "\"");
        var noted = "Note di avvio: – → Avvio deciso con i sindaci. (" + name + ")";
        var owned = "Responsabile del procedimento: Ada Abate → " + name + " (" + name + ")";
        assertThat(changesOf(official, task))
                .as("what is new to who chose it, against what there was when they chose")
                .isEqualTo(choice.equals("mine") ? List.of(owned, noted) : List.of(noted));
    }

    /** By the last answer that gave it the value that it has now. */
    private void assertTheChangeIsToldWithWhoMadeIt(
            Visitor official, String task, FormElement form, String head, String newcomer) {
        answered(task, "earlier", 1, "Il primo", head, newcomer);
        answered(task, "latest", 2, "Il secondo", newcomer, newcomer);
        answered(task, "other", 3, "Il terzo", head, head);

        var told = official.send(form, Map.of());

        assertThat(told.status()).isEqualTo(409);
        assertThat(origin(told)).contains("Il secondo", "Ada Abate per conto di");
        assertThat(told.page().select("#nel-frattempo ~ ol > li")).hasSize(3);
        assertThat(told.page().select(".cz-changed-origin time").attr("datetime"))
                .isEqualTo(jdbc.sql("select at from cz_task_answer where task = ?")
                        .param(id(task) + "latest")
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant()
                        .toString());
    }

    private static String origin(Visitor.Answer page) {
        return page.page().select(CHOICE + " fieldset .cz-changed-origin").text();
    }

    /** An answer to another task of the path, so many minutes from now, on behalf of the other of the two. */
    private void answered(String task, String other, int minutes, String name, String person, String owner) {
        var offered = "{\"people\": [{\"value\": \"%s\", \"label\": \"%s\"}]}"
                .formatted(owner, owner.startsWith("ada.") ? "Ada Abate" : "Un’altra persona");
        assertThat(jdbc.sql(
                                """
                        insert into cz_task_answer (task, ambito, path, process_instance_id, task_key, task_name, process,
                            stage, candidates, person, on_behalf_of, at, form_id, form_deployment_id, given, answer)
                        select i.task || ?, i.ambito, i.path, i.process_instance_id, i.task_key, ?, i.process,
                            i.stage, i.candidates, ?, 'enea.nardone', ?, 'openCycle', d.DEPLOYMENT_ID_, ?, ?
                        from cz_inbox i join ACT_RU_TASK t on t.ID_ = i.task join ACT_RE_PROCDEF d on d.ID_ = t.PROC_DEF_ID_
                        where i.task = ? fetch first 1 rows only
                        """)
                        .params(other, name, person, OffsetDateTime.now(clock).plusMinutes(minutes), offered)
                        .params("{\"" + OWNER + "\": \"" + owner + "\"}", id(task))
                        .update())
                .isOne();
    }

    /** What the page of changes tells of the answer: before, after and who (A2). */
    private List<String> changesOf(Visitor official, String task) {
        var path = jdbc.sql("select path from cz_task_answer where task = ?")
                .param(id(task))
                .query(String.class)
                .single();
        return official
                .get("/percorsi/" + path + "/modifiche")
                .page()
                .select("#change-rows tr[data-event=" + id(task) + "]")
                .stream()
                .map(row -> row.select("th").text() + ": "
                        + row.select("td").get(0).text() + " → "
                        + row.select("td").get(1).text() + " ("
                        + row.select("td").get(2).ownText() + ")")
                .toList();
    }

    @Test
    void aFormReadInOneLanguageMayBeAnsweredInAnother() throws Exception {
        var official = Visitor.signedIn("http://localhost:" + port, "cesare.pastore", "concerto-di-zona");
        var task = begun(official);
        var form = Visitor.form(official.get(task).page(), "form.cz-answer");
        official.get("/attivita?lingua=en");

        var done = official.send(form, Map.of("regionalAct", "D.G.R. 353 del 14 marzo 2022"));

        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(answersTo(task)).as(done.text()).isEqualTo(1);
    }

    private void register(String username, String name, String ambito) throws AccountRefused {
        accounts.register(new NewAccount(
                username,
                name,
                username + "@example.org",
                "concerto-di-zona",
                Set.of(GroupId.of(ambito + "_UDPRESP")),
                LocalDate.of(2022, 5, 1)));
    }

    /** The task that opens a path, in the official's hands. */
    private static String begun(Visitor official) {
        var task = official.get("/attivita")
                .page()
                .select("[data-key=Task_OpenCycle] h2 a")
                .attr("href");
        official.send(Visitor.form(official.get(task).page(), "form.cz-claim-first"), Map.of());
        return task;
    }

    private static FormElement choosing(Document page, String choice) {
        var form = Visitor.form(page, CHOICE);
        form.select("[name='_take." + OWNER + "'][value=" + choice + "]").attr("checked", "checked");
        return form;
    }

    private void assertNothingIsWritten(String task) {
        assertThat(answersTo(task)).isZero();
        assertThat(operationsOn(task)).isZero();
    }

    /** Entries of the engine's operation log that say that somebody completed the task. */
    private long operationsOn(String task) {
        return jdbc.sql("select count(distinct operation_id_) from act_hi_op_log"
                        + " where task_id_ = ? and operation_type_ = 'Complete'")
                .param(id(task))
                .query(Long.class)
                .single();
    }

    private long answersTo(String task) {
        return jdbc.sql("select count(*) from cz_task_answer where task = ?")
                .param(id(task))
                .query(Long.class)
                .single();
    }

    private String answerTo(String task) {
        return jdbc.sql("select answer from cz_task_answer where task = ?")
                .param(id(task))
                .query(String.class)
                .single();
    }

    private static String id(String task) {
        return task.substring(task.lastIndexOf('/') + 1);
    }
}
