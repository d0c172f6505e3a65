package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.participation.ReceiptCode;
import it.concerto.participation.notice.Manifestation;
import it.concerto.participation.notice.Manifestation.Status;
import it.concerto.participation.notice.Manifestations;
import it.concerto.participation.portal.Portal;
import it.concerto.participation.portal.Portal.Receipt;
import it.concerto.participation.portal.PublicNotices;
import it.concerto.testing.MovableClock;
import it.concerto.testing.Noticeboard;
import it.concerto.testing.PublicForm;
import it.concerto.testing.Visitor;
import it.concerto.workflow.ActingProduct;
import it.concerto.workflow.RuleBroken;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The form of a manifestation over HTTP, as somebody without an account sends it to Casarano. */
@WholePathTest
class PortalFormTests {

    @Autowired
    Noticeboard board;

    @Autowired
    PublicNotices publicNotices;

    @Autowired
    Portal portal;

    @Autowired
    Manifestations manifestations;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    private Visitor visitor;

    @BeforeEach
    void publishCasarano() throws RuleBroken {
        board.openCasarano();
        visitor = Visitor.anonymous("http://localhost:" + port);
    }

    @ParameterizedTest
    @CsvSource({"12:00:00, Ricevuta", "12:00:01, Ricevuta", "12:00:59, Ricevuta", "12:01:00, Tardiva"})
    @DisplayName("BR-22 the whole minute of the deadline is in time; a form in hand is taken later too, and marked")
    void givesAReceiptToTheSecond(String time, String status) {
        var form = blank();
        clock.set("2022-06-08T" + time);

        var receipt = visitor.send(form, PublicForm.organisation()).page();

        assertThat(receipt.location()).endsWith("/avvisi/ricevuta");
        assertThat(receipt.html()).doesNotContain("??");
        assertThat(receipt.select(".cz-status-name").text()).isEqualTo(status);
        assertThat(receipt.select("main").text())
                .contains("n. 1", "8 giugno 2022, " + time, "Cooperativa Il Ponte", "Ada Conte", "00743110157")
                .contains(sent().get(0).hash());
        assertThat(receipt.select(".cz-code span")).hasSize(7);
    }

    @Test
    void takesTheSameFormOnlyOnce() {
        var form = blank();

        var first = visitor.send(form, PublicForm.organisation()).page();
        var second = visitor.send(form, Map.of()).page();

        assertThat(sent()).hasSize(1);
        assertThat(second.select(".cz-code").text())
                .isEqualTo(first.select(".cz-code").text());
    }

    @Test
    void takesTheSameFormOnlyOnceFromManyAtOnce(@Autowired ActingProduct acting) throws Exception {
        visitor.send(blank(), PublicForm.organisation());
        var sent = sent().get(0).content();
        var notice = publicNotices.find(Noticeboard.CASARANO).orElseThrow();
        var code = ReceiptCode.random();
        var pool = Executors.newFixedThreadPool(8);
        Callable<Receipt> sending = () -> acting.as("test", () -> portal.send(notice, sent, code));

        var answers = pool.invokeAll(Collections.nCopies(8, sending));
        pool.shutdown();

        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.get().manifestation().number()).isEqualTo(2));
        assertThat(sent()).hasSize(2);
    }

    @Test
    @DisplayName("BR-28 a form sent again with other answers replaces the first")
    void takesAnotherAnswerAsANewManifestation() {
        var form = blank();
        visitor.send(form, PublicForm.organisation());

        var second = visitor.send(form, Map.of("areas.0.area", "A2")).page();

        assertThat(second.select("h1").text()).endsWith("n. 2");
        assertThat(sent()).extracting(Manifestation::status).containsExactly(Status.REPLACED, Status.RECEIVED);
    }

    @Test
    @DisplayName(
            "BR-26 a second representative for an area is refused with the name of the first; nothing typed is lost")
    void keepsWhatWasTypedWhenItIsRefused() {
        var page = visitor.send(blank(), PublicForm.organisation(), Map.of(), "_add.areas")
                .page();
        var two = new HashMap<>(PublicForm.represented(1, "Bea Greco"));
        two.put("areas.1.area", "A1");

        page = visitor.send(PublicForm.on(page), two, Map.of("pact/patto.pdf", PublicForm.PDF), null)
                .page();

        assertThat(page.select("#forms-problems").text()).contains("Ada Conte");
        assertThat(page.select("[name=orgName]").val()).isEqualTo("Cooperativa Il Ponte");
        var receipt =
                visitor.send(PublicForm.on(page), Map.of("areas.1.area", "A2")).page();
        assertThat(receipt.select("main").text()).contains("patto.pdf", "Bea Greco");
    }

    @Test
    @DisplayName("BR-27 a citizen needs neither an organisation nor a representative")
    void letsCitizensIn() {
        var receipt = visitor.send(blank(), PublicForm.citizen()).page();

        assertThat(receipt.select("main").text())
                .contains("Mario Rossi", "Cittadino")
                .doesNotContain("Organizzazione");
    }

    @Test
    void refusesWhatIsNoFileOfTheKind() {
        var files = Map.of("pact/patto.pdf", "<script>alert(1)</script>".getBytes());

        var page = visitor.send(blank(), PublicForm.organisation(), files, null).page();

        assertThat(page.select("#forms-problems").text()).contains("patto.pdf");
        assertThat(sent()).isEmpty();
    }

    @Test
    void takesNothingFromProgramsThatFillInEverything() {
        var fields = PublicForm.organisation(Map.of("sito", "https://spam.example.org"));

        assertThat(visitor.send(blank(), fields)
                        .page()
                        .select("#forms-problems")
                        .text())
                .contains("non è stato inviato");
        assertThat(sent()).isEmpty();
    }

    @Test
    void takesNoFormWithoutTheTokenOfItsPage() {
        var form = blank();
        form.select("[name=_csrf]").val("forged");

        assertThat(visitor.send(form, PublicForm.organisation()).status()).isEqualTo(403);
        assertThat(sent()).isEmpty();
    }

    @Test
    void opensTheReceiptToItsCodeOnly() {
        var code = visitor.send(blank(), PublicForm.organisation())
                .page()
                .select(".cz-code")
                .text();
        var stranger = Visitor.anonymous("http://localhost:" + port);
        var door = Visitor.form(stranger.get("/avvisi/ricevuta").page(), "form[action$=/ricevuta]");

        assertThat(stranger.send(door, Map.of("codice", "0000"))
                        .page()
                        .select("#codice-errore")
                        .text())
                .isEqualTo(stranger.send(
                                door, Map.of("codice", ReceiptCode.random().inGroups()))
                        .page()
                        .select("#codice-errore")
                        .text())
                .contains("non è riconosciuto");
        var opened = stranger.send(door, Map.of("codice", code.toLowerCase())).page();
        assertThat(opened.select("h1").text()).endsWith("n. 1");
        assertThat(opened.location()).doesNotContain(code.substring(0, 4));
    }

    private List<Manifestation> sent() {
        return manifestations.page(Noticeboard.CASARANO, 0).shown();
    }

    private FormElement blank() {
        return PublicForm.on(shown("/avvisi/" + Noticeboard.CASARANO + "/manifestazione"));
    }

    private Document shown(String address) {
        var answer = visitor.get(address);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.page().html()).doesNotContain("??");
        return answer.page();
    }
}
