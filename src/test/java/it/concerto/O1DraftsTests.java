package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.drafts.Draft;
import it.concerto.drafts.DraftKeptElsewhere;
import it.concerto.drafts.DraftPlace;
import it.concerto.drafts.Drafts;
import it.concerto.identity.People;
import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.Together;
import it.concerto.testing.Visitor;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** O1: what somebody types is never lost, not even what cannot be sent as it is; without scripts a button keeps it. */
@WholePathTest
class O1DraftsTests {

    private static final String ANSWER = "form.cz-answer";
    private static final String NOTE = "Da sentire il Comune di Matino.";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Drafts drafts;

    @Autowired
    People people;

    @LocalServerPort
    int port;

    private Visitor official;
    private String task;

    @BeforeEach
    void claim() {
        official = signedIn("enea.nardone");
        task = official.get("/attivita")
                .page()
                .select("[data-key=Task_OpenCycle] h2 a")
                .attr("href");
        var page = official.get(task).page();
        if (!page.select("form.cz-claim-first").isEmpty()) {
            official.send(Visitor.form(page, "form.cz-claim-first"), Map.of());
        }
        jdbc.sql("delete from cz_draft").update();
    }

    @Test
    void theButtonKeepsAnInvalidAnswerForAnotherMachine() {
        var kept = keep(official, Map.of("regionalAct", "", "note", NOTE));

        assertThat(kept.select(".alert-success").text()).contains("Bozza salvata", "La vedi solo tu");
        var elsewhere = signedIn("enea.nardone").get(task).page();
        assertThat(elsewhere.select("[name=note]").val()).isEqualTo(NOTE);
        assertThat(elsewhere.select("[name=regionalAct]").val()).isEmpty();
        assertThat(elsewhere.select(".cz-draft-resumed").text())
                .contains("Riprendi dalla tua bozza, salvata il 9 maggio 2022, 09:00");
    }

    @Test
    void aRefusedAnswerIsADraftToo() {
        var refused = official.send(form(official), Map.of("regionalAct", "", "note", NOTE));

        assertThat(refused.page().select("[name=regionalAct]").attr("aria-invalid"))
                .isEqualTo("true");
        assertThat(signedIn("enea.nardone")
                        .get(task)
                        .page()
                        .select("[name=note]")
                        .val())
                .isEqualTo(NOTE);
    }

    @Test
    void nobodyElseMeetsADraftAndTheDatabaseAloneDoesNotTellIt() {
        keep(official, Map.of("note", NOTE));

        assertThat(signedIn("fiorella.urso").get(task).text()).doesNotContain(NOTE);
        assertThat(jdbc.sql("select typed from cz_draft").query(String.class).single())
                .doesNotContain("Matino")
                .doesNotContain("note");
    }

    @Test
    void aDraftCanBeThrownAway() {
        var kept = keep(official, Map.of("note", NOTE));

        var fresh = official.send(Visitor.form(kept, "form[action$=/bozza/elimina]"), Map.of())
                .page();

        assertThat(fresh.select("[name=note]").val()).isEmpty();
        assertThat(fresh.select("[name=regionalAct]").val()).isNotEmpty();
        assertThat(fresh.select(".cz-draft-resumed")).isEmpty();
        assertThat(drafts()).isZero();
    }

    @Test
    void whatIsSentLeavesNoDraft() {
        var head = signedIn("olga.marra");
        task = head.get("/attivita")
                .page()
                .select("[data-key=Task_OpenCycle] h2 a")
                .attr("href");
        head.send(Visitor.form(head.get(task).page(), "form.cz-claim-first"), Map.of());
        keep(head, Map.of("note", NOTE));
        assertThat(drafts()).isEqualTo(1);

        var done = head.send(form(head), Map.of("regionalAct", "D.G.R. 353 del 14 marzo 2022"));

        assertThat(done.page().select(".alert-success").text()).contains("Fatto");
        assertThat(drafts()).isZero();
    }

    @Test
    void theFormThatStartsAPathHasItsOwnDraftPerAmbito() {
        var form = Visitor.form(official.get("/percorsi/nuovo").page(), "form.cz-path-form");
        form.attr("action", "/percorsi/nuovo/bozza");
        official.send(form, Map.of("planName", "Piano ancora senza nome", "id", "non va bene"));

        var elsewhere = signedIn("enea.nardone").get("/percorsi/nuovo").page();

        assertThat(elsewhere.select("[name=planName]").val()).isEqualTo("Piano ancora senza nome");
        assertThat(elsewhere.select("[name=id]").val()).isEqualTo("non va bene");
        assertThat(elsewhere.select(".cz-draft-resumed").text()).contains("Riprendi dalla tua bozza");
        assertThat(signedIn("olga.marra")
                        .get("/percorsi/nuovo")
                        .page()
                        .select("[name=planName]")
                        .val())
                .doesNotContain("senza nome");
        assertThat(official.get(task).text()).doesNotContain("senza nome");
    }

    @Test
    void ofAnOlderFormNothingIsLostThatStillFitsAndTheRestIsTold() throws Exception {
        var person = people.find("enea.nardone").orElseThrow();
        var place = DraftPlace.task(AmbitoCode.of("CASARANO"), task.replaceFirst("/attivita/([^?]*).*", "$1"));
        drafts.keep(
                person, place, Map.of("note", List.of(NOTE), "formerQuestion", List.of("Chiesto alla Regione.")), 0);

        var page = official.get(task).page();

        assertThat(page.select("[name=note]").val()).isEqualTo(NOTE);
        assertThat(page.select(".cz-draft-resumed").text()).contains("Il modulo è cambiato");
        assertThat(page.select(".cz-draft-unplaced li").eachText()).containsExactly("Chiesto alla Regione.");
    }

    @Test
    void whoHasGivenTheTaskBackKeepsWhatTheyTyped() {
        var form = form(official);
        official.send(Visitor.form(official.get(task).page(), "form[action$=/rilascio]"), Map.of());

        assertThat(official.send(form, Map.of("note", NOTE)).status()).isEqualTo(403);

        official.send(Visitor.form(official.get(task).page(), "form.cz-claim-first"), Map.of());
        assertThat(official.get(task).page().select("[name=note]").val()).isEqualTo(NOTE);
    }

    @Test
    void ofTwoWindowsThatBeginAtOnceOneIsTold() throws Exception {
        var place = new DraftPlace(AmbitoCode.of("CASARANO"), "test:two");
        var person = people.find("enea.nardone").orElseThrow();

        var outcomes = Together.all(2, which -> {
            try {
                return drafts.keep(person, place, Map.of("note", List.of("window " + which)), 0);
            } catch (DraftKeptElsewhere told) {
                return told;
            }
        });

        assertThat(outcomes)
                .hasAtLeastOneElementOfType(Draft.class)
                .hasAtLeastOneElementOfType(DraftKeptElsewhere.class);
    }

    @Test
    void onlyWhoHasTheTaskInHandKeepsADraft() {
        var stranger = signedIn("fiorella.urso");

        var files = files();
        var own = Visitor.form(stranger.get("/attivita").page(), "form:has([name=_csrf])");
        own.attr("action", task + "/bozza").attr("method", "post").attr("enctype", "multipart/form-data");

        assertThat(stranger.send(own, Map.of(), Map.of("file/atto.txt", "Un atto".getBytes()), null)
                        .status())
                .isIn(403, 404);

        assertThat(drafts()).isZero();
        assertThat(files()).as("files are read from whoever has the task").isEqualTo(files);
    }

    private Document keep(Visitor person, Map<String, ?> answers) {
        return person.send(form(person, "/bozza"), answers).page();
    }

    private FormElement form(Visitor person) {
        return form(person, "");
    }

    /** The form of the task as the button with that address sends it. */
    private FormElement form(Visitor person, String address) {
        var form = Visitor.form(person.get(task).page(), ANSWER);
        form.attr("action", form.attr("action") + address);
        return form;
    }

    private long files() {
        return jdbc.sql("select count(*) from cz_file").query(Long.class).single();
    }

    private long drafts() {
        return jdbc.sql("select count(*) from cz_draft").query(Long.class).single();
    }

    private Visitor signedIn(String username) {
        return Visitor.signedIn("http://localhost:" + port, username, "concerto-di-zona");
    }
}
