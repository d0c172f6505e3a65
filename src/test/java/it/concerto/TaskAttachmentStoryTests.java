package it.concerto;

import static it.concerto.SuspendedCheck.task;
import static it.concerto.testing.Attaching.LIST;
import static it.concerto.testing.Attaching.address;
import static it.concerto.testing.Attaching.attach;
import static it.concerto.testing.Attaching.form;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.People;
import it.concerto.organisation.AmbitoCode;
import it.concerto.privacy.ClearText;
import it.concerto.testing.MovableClock;
import it.concerto.testing.Officials;
import it.concerto.testing.RunningNotice;
import it.concerto.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What becomes of documents attached to a task: taken back by whoever attached them, or kept with its answer. */
@WholePathTest
class TaskAttachmentStoryTests {

    private static final String PATH = "CASARANO-PDZ-V";
    private static final byte[] NOTE = "%PDF-1.7 nota della Regione".getBytes(StandardCharsets.UTF_8);

    @Autowired
    RunningNotice notices;

    @Autowired
    People people;

    @Autowired
    ClearText clearText;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc pages;

    @LocalServerPort
    int port;

    private Officials officials;

    @BeforeEach
    void meet() {
        officials = new Officials(people, pages, port);
    }

    @Test
    void onlyWhoeverAttachedItTakesItBackAndSaysWhy() throws Exception {
        var running = notices.open(port, "AT1");
        notices.register(running, 1, "2022-05-31T10:00", "2022-05-31T10:01");
        var shared = "/attivita/" + task(running, "Task_CheckManifestation");
        var one = officials.signedIn("CASARANO_UDP", 0);
        var another = officials.signedIn("CASARANO_UDP", 1);
        attach(one, shared, "Bozza", "bozza.pdf", NOTE);
        var seen = another.get(shared).page();
        assertThat(seen.select(LIST).text()).contains("Bozza").doesNotContain("Rimuovi");
        var removal = address(seen) + "/rimozione";
        assertThat(another.get(removal).status()).isEqualTo(404);

        assertThat(another.forge(form(one, removal)).status()).isEqualTo(404);
        var form = form(one, removal);
        assertThat(one.send(form, Map.of("motivo", " "))
                        .page()
                        .select("#motivo-errore")
                        .text())
                .isEqualTo("Scrivi perché lo rimuovi.");
        one.send(form, Map.of("motivo", "Era la versione vecchia."));

        assertThat(another.get(shared).page().select(LIST).text())
                .contains("Bozza", "Rimosso da", "Motivo: Era la versione vecchia.");
        assertThat(another.get(shared + "/storia").page().select(".cz-events").text())
                .contains("Documento allegato", "Allegato rimosso", "Bozza", "Motivo: Era la versione vecchia.");
        assertThat(another.get(address(seen)).status()).isEqualTo(404);
        assertThat(one.get(removal).status()).isEqualTo(404);
        assertThat(one.get("/percorsi/" + running.path())
                        .page()
                        .select(".cz-events")
                        .text())
                .contains("Documento allegato:", "Allegato rimosso:", "versione vecchia");
        assertThat(attach(one, shared, "Bozza", "bozza.pdf", NOTE).select(LIST + " li"))
                .as("attached again")
                .hasSize(2);
    }

    @Test
    void staysWithTheAnswerAndIsChangedNoMore() throws Exception {
        clock.set("2022-05-10T09:00");
        var head = officials.signedIn("CASARANO_UDPRESP", 0);
        var task = "/attivita/"
                + jdbc.sql("select min(task) from cz_inbox where owner = 'G:CASARANO_UDPRESP' and path = ?")
                        .param(PATH)
                        .query(String.class)
                        .single();
        var start = jdbc.sql("select count(*) from cz_path_deed")
                .query(Integer.class)
                .single();
        var address = address(attach(head, task, "Nota per gino.verdi@example.org", "nota.pdf", NOTE));
        assertThat(jdbc.sql("select count(*) from cz_path_deed")
                        .query(Integer.class)
                        .single())
                .isEqualTo(start + 1);
        var form = form(head, task);
        var removal = form(head, address + "/rimozione");
        head.send(Visitor.form(head.get(task).page(), ".cz-claim-first"), Map.of());
        var answered = Map.of("regionalAct", "D.G.R. 353 del 14 marzo 2022", "procedureOwner", "enea.nardone");
        head.send(Visitor.form(head.get(task).page(), "form.cz-answer"), answered);

        assertThat(head.send(form, Map.of(), Map.of("documento/altra.pdf", NOTE), null)
                        .status())
                .isEqualTo(409);
        assertThat(head.send(removal, Map.of("motivo", "Troppo tardi.")).status())
                .isEqualTo(409);
        var answer = "/percorsi/" + PATH + "/risposte/" + task.substring("/attivita/".length());
        var read = head.get(answer).page();
        assertThat(read.select(LIST).text()).contains("gino.verdi@example.org").doesNotContain("Rimuovi", "Rimosso");
        assertThat(address(read)).isEqualTo(address);
        assertThat(head.get(address).status()).isEqualTo(200);

        var auditor = officials.signedIn("CASARANO_AUD", 0);
        assertThat(auditor.get(answer).page().select(LIST).text())
                .contains("Nota per •••", "contenere recapiti")
                .doesNotContain("gino");
        assertThat(auditor.get(answer).page().select(LIST + " a")).isEmpty();
        assertThat(officials.status(address, "CASARANO_AUD")).isEqualTo(404);
        clearText.lift(officials.person("CASARANO_AUD", 0), AmbitoCode.of("CASARANO"), PATH, "Verifica a campione.", 1);
        assertThat(officials.status(address, "CASARANO_AUD")).isEqualTo(200);
    }
}
