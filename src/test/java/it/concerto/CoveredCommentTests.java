package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.GroupId;
import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.privacy.ClearText;
import it.concerto.testing.Visitor;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Contacts in comments are covered for whoever reads none, wherever comments are read (2.5). */
@WholePathTest
class CoveredCommentTests {

    private static final String PATH = "/percorsi/CASARANO-PDZ-V";
    private static final String CLEAR = "Chiama Verdi 333 1234567.";
    private static final String COVERED = "Chiama Verdi •••.";

    @Autowired
    People people;

    @Autowired
    ClearText clearText;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Visitor head;

    @BeforeEach
    void signIn() {
        jdbc.sql("delete from cz_comment").update();
        jdbc.sql("delete from cz_clear_text").update();
        head = signedIn("CASARANO_UDPRESP");
    }

    @Test
    void areCoveredOnThePathForWhomeverReadsNoContacts() {
        say(head, PATH + "/commenti", CLEAR);

        for (var reader : new String[] {"CASARANO_AUD", "CASARANO_COORD", "CASARANO_RAG"}) {
            assertThat(read(signedIn(reader), PATH)).as(reader).isEqualTo(COVERED);
            assertThat(read(signedIn(reader), PATH + "/commenti")).as(reader).isEqualTo(COVERED);
        }
        assertThat(read(signedIn("CASARANO_UDP"), PATH)).isEqualTo(CLEAR);
    }

    @Test
    void areInClearForAnAuditorWhoHasSaidWhy() {
        say(head, PATH + "/commenti", CLEAR);
        clearText.lift(person("CASARANO_AUD"), AmbitoCode.of("CASARANO"), "CASARANO-PDZ-V", "Verifica a campione.", 1);

        assertThat(read(signedIn("CASARANO_AUD"), PATH)).isEqualTo(CLEAR);
    }

    @Test
    void areInClearForWhoeverWroteThem() {
        var accountant = signedIn("CASARANO_RAG");

        say(accountant, PATH + "/commenti", CLEAR);

        assertThat(read(accountant, PATH)).isEqualTo(CLEAR);
    }

    @Test
    void areCoveredBelowTheAnswerOfTheTask() {
        var task = jdbc.sql("select min(task) from cz_inbox where owner = 'G:CASARANO_UDPRESP'")
                .query(String.class)
                .single();
        var page = "/attivita/" + task;
        say(head, page, CLEAR);
        head.send(Visitor.form(head.get(page).page(), ".cz-claim-first"), Map.of());
        var answer = Map.of("regionalAct", "D.G.R. 353 del 14 marzo 2022", "procedureOwner", "enea.nardone");
        head.send(Visitor.form(head.get(page).page(), "form.cz-answer"), answer);

        assertThat(read(signedIn("CASARANO_AUD"), PATH + "/risposte/" + task)).isEqualTo(COVERED);
        var answered = head.get(PATH + "/risposte/" + task).page();
        assertThat(answered.select(".cz-comment-text").text()).isEqualTo(CLEAR);

        var change = answered.select(".cz-comments a").attr("href");
        var form = Visitor.form(head.get(change).page(), ".cz-comment-write");
        var changed = head.send(form, Map.of("testo", "Chiamato."));
        assertThat(changed.status()).as("below the answer, the task is over").isEqualTo(200);
        assertThat(changed.page().location()).endsWith("/risposte/" + task);
        assertThat(changed.page().select(".cz-comment-text").text()).isEqualTo("Chiamato.");
    }

    private static void say(Visitor author, String place, String text) {
        author.send(Visitor.form(author.get(place).page(), ".cz-comment-write"), Map.of("testo", text));
    }

    private static String read(Visitor reader, String place) {
        return reader.get(place).page().select(".cz-comment-text").text();
    }

    private Person person(String group) {
        return people.in(GroupId.of(group)).get(0);
    }

    private Visitor signedIn(String group) {
        return Visitor.signedIn("http://localhost:" + port, person(group).username(), "concerto-di-zona");
    }
}
