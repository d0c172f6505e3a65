package it.concerto;

import static it.concerto.testing.Attaching.LIST;
import static it.concerto.testing.Attaching.address;
import static it.concerto.testing.Attaching.attach;
import static it.concerto.testing.Attaching.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.search.Kind;
import it.concerto.search.Search;
import it.concerto.search.SearchIndex;
import it.concerto.testing.MovableClock;
import it.concerto.testing.Officials;
import it.concerto.testing.Visitor;
import it.concerto.workflow.WordsForgotten;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Documents that officials attach to a task: what is taken, who has them, who finds them. */
@WholePathTest
class TaskAttachmentTests {

    private static final String PATH = "CASARANO-PDZ-V";
    private static final byte[] NOTE = "%PDF-1.7 nota della Regione".getBytes(StandardCharsets.UTF_8);

    @Autowired
    People people;

    @Autowired
    MovableClock clock;

    @Autowired
    Search search;

    @Autowired
    SearchIndex index;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc pages;

    @LocalServerPort
    int port;

    private Officials officials;
    private Visitor head;
    private String task;

    @BeforeEach
    void signIn() {
        clock.set("2022-05-10T09:00");
        jdbc.sql("delete from cz_attachment").update();
        index.rebuild();
        officials = new Officials(people, pages, port);
        head = officials.signedIn("CASARANO_UDPRESP", 0);
        task = "/attivita/"
                + jdbc.sql("select min(task) from cz_inbox where owner = 'G:CASARANO_UDPRESP'")
                        .query(String.class)
                        .single();
    }

    @Test
    void isAttachedReadAndDownloadedSafely() throws Exception {
        var page = attach(head, task, "Nota <b>regionale</b>", "nota Rossi.pdf", NOTE);

        assertThat(page.location()).contains(task);
        assertThat(page.select(LIST).text())
                .contains("Nota <b>regionale</b>", "nota Rossi.pdf", "1 kB", "Enea Nardone");
        var address = address(page);
        assertThat(address).startsWith(task + "/allegati/").doesNotContain("ossi");
        var response = pages.perform(get(address).with(user("enea.nardone")))
                .andReturn()
                .getResponse();
        assertThat(response.getContentAsByteArray()).isEqualTo(NOTE);
        assertThat(response.getContentType()).isEqualTo("application/pdf");
        assertThat(response.getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(head.get("/percorsi/" + PATH).page().select(".cz-path-side").text())
                .contains("Nota <b>regionale</b>");
    }

    @Test
    void refusesWhatItCannotTakeAndKeepsTheTitle() {
        var large = new byte[50 * 1024 * 1024 + 1];
        System.arraycopy(NOTE, 0, large, 0, NOTE.length);
        for (var refused : Map.of(
                        "disguised.pdf",
                        "MZ this is a program".getBytes(StandardCharsets.UTF_8),
                        "program.exe",
                        NOTE,
                        "empty.pdf",
                        new byte[0],
                        "large.pdf",
                        large)
                .entrySet()) {
            var answer = attach(head, task, "Nota da non perdere", refused.getKey(), refused.getValue());
            assertThat(answer.select("#allega-documento-errore").text())
                    .as(refused.getKey())
                    .contains(refused.getKey(), "Il titolo che hai scritto è rimasto");
            assertThat(answer.select("#allega-titolo").val()).isEqualTo("Nota da non perdere");
        }
        var without = head.send(form(head, task), Map.of("titolo", "Nota")).page();
        assertThat(without.select("#allega-documento-errore").text()).startsWith("Scegli il documento");
        assertThat(attach(head, task, "a".repeat(121), "nota.pdf", NOTE)
                        .select("#allega-titolo-errore")
                        .text())
                .contains("troppo lungo");
        assertThat(rows()).isZero();
    }

    @Test
    void isNotThereForWhoeverMayNotSeeTheTask() throws Exception {
        var address = address(attach(head, task, "", "nota.pdf", NOTE));
        var form = form(head, task);

        for (var stranger : List.of("TARANTO_UDPRESP", "CASARANO_RAG", "CASARANO_AUD", "CASARANO_COORD")) {
            var visitor = officials.signedIn(stranger, 0);
            assertThat(visitor.get(address).status()).as(stranger).isEqualTo(404);
            assertThat(visitor.get(task + "/allegati").status()).as(stranger).isEqualTo(404);
            assertThat(visitor.forge(form).status()).as(stranger).isEqualTo(404);
            assertThat(visitor.get("/percorsi/" + PATH).text()).as(stranger).doesNotContain(address);
        }
        var operator = officials.signedIn("CASARANO_UDP", 0);
        assertThat(operator.get(task + "/allegati").status()).isEqualTo(404);
        assertThat(officials.status(address, "CASARANO_UDP"))
                .as("reads the history")
                .isEqualTo(200);
        assertThat(head.get("/attivita/another/allegati/" + address.substring(address.lastIndexOf('/') + 1))
                        .status())
                .isEqualTo(404);
        assertThat(rows()).isOne();
    }

    @Test
    void holdsTheSameContentOnce() {
        attach(head, task, "Nota", "nota.pdf", NOTE);

        var again = attach(head, task, "La stessa nota", "copia.pdf", NOTE);

        assertThat(again.text()).contains("già tra gli allegati");
        assertThat(again.select(LIST + " li")).hasSize(1);
        assertThat(rows()).isOne();
    }

    @Test
    @DisplayName("O8, BR-78 found by title and file name by whoever has the file; not once it is to be known no more")
    void isFoundAndForgotten() {
        attach(head, task, "Quesito lapislazzuli", "ametista.pdf", NOTE);
        attach(
                head,
                task,
                "Scrive gino.verdi@example.org",
                "gino.verdi@example.org.pdf",
                "%PDF-1.7 altro".getBytes(StandardCharsets.UTF_8));
        var enea = officials.person("CASARANO_UDPRESP", 0);
        assertThat(found(enea, "lapislazuli")).containsExactly("Quesito lapislazzuli");
        assertThat(found(enea, "ametista")).hasSize(1);
        assertThat(found(officials.person("CASARANO_RAG", 0), "ametista")).isEmpty();
        assertThat(found(officials.person("CASARANO_AUD", 0), "ametista")).isEmpty();

        var hash = jdbc.sql("select sha256 from cz_attachment where file_name = 'ametista.pdf'")
                .query(String.class)
                .single();
        events.publishEvent(new WordsForgotten(PATH, Set.of("gino.verdi@example.org"), Set.of(hash)));

        assertThat(found(enea, "ametista")).isEmpty();
        assertThat(head.get(task).page().select(LIST).text())
                .contains("Scrive •••", "dati che non si conservano più")
                .doesNotContain("gino");
        assertThat(index.differences()).isZero();
    }

    private List<String> found(Person person, String word) {
        return search.find(person, word, Kind.ATTACHMENT, "").groups().stream()
                .flatMap(group -> group.hits().stream())
                .map(hit -> hit.found().title())
                .toList();
    }

    private long rows() {
        return jdbc.sql("select count(*) from cz_attachment").query(Long.class).single();
    }
}
