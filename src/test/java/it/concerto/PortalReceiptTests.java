package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.Ensemble;
import it.concerto.testing.Ensemble.Waiting;
import it.concerto.testing.Noticeboard;
import it.concerto.testing.PublicForm;
import it.concerto.testing.Visitor;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A participant and the office, each at their own pages: sent, found incomplete, completed, taken back. */
@WholePathTest
class PortalReceiptTests {

    private static final String PATH = "CASARANO-PDZ-V";
    private static final String CHECK = "Task_CheckManifestation";
    private static final String COMPLETE = "Task_CompleteManifestation";
    private static final Map<String, String> FOUND_WITHOUT_DATE = Map.of(
            "result",
            "ASK_COMPLETION",
            "signature",
            "OK",
            "dated",
            "KO",
            "areaChosen",
            "OK",
            "pact",
            "OK",
            "legible",
            "OK");

    @Autowired
    Ensemble.Stage stage;

    @Autowired
    Noticeboard board;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aParticipantCompletesWhatTheOfficeAsksForAndTakesItBack() throws Exception {
        board.openCasarano();
        var visitor = Visitor.anonymous(stage.base());
        var ensemble = new Ensemble(stage, PATH);

        var form =
                PublicForm.on(visitor.get("/avvisi/" + PATH + "/manifestazione").page());
        var code = visitor.send(form, PublicForm.organisation(Map.of("signedOn", "")))
                .page()
                .select(".cz-code")
                .text();
        ensemble.part(CHECK, FOUND_WITHOUT_DATE).perform(waiting(ensemble, CHECK));
        var receipt = visitor.get("/avvisi/ricevuta").page();
        assertThat(receipt.select(".cz-status-name").text()).isEqualTo("Da integrare");

        var completion = visitor.get("/avvisi/ricevuta/completamento").page();
        assertThat(completion.select("[name='areas.0.representative']").val()).isEqualTo("Ada Conte");
        receipt = visitor.send(
                        Visitor.form(completion, "form[action$=/completamento]"),
                        Map.of("signedOn", "2022-05-22", "signatureKind", "DIGITAL"),
                        Map.of("signedForm/modulo.pdf", PublicForm.PDF),
                        null)
                .page();
        assertThat(receipt.select("main").text()).contains("Ricevuta", "22 maggio 2022", "modulo.pdf");
        assertThat(keys(ensemble)).contains(CHECK).doesNotContain(COMPLETE);
        assertThat(visitor.get("/avvisi/ricevuta/completamento").page().location())
                .endsWith("/avvisi/ricevuta");

        var withdrawal = Visitor.form(visitor.get("/avvisi/ricevuta/ritiro").page(), "form[action$=/ritiro]");
        assertThat(visitor.send(withdrawal, Map.of())
                        .page()
                        .select(".alert-danger")
                        .text())
                .isNotEmpty();
        receipt = visitor.send(withdrawal, Map.of("reason", "Cambio di sede")).page();
        assertThat(receipt.select(".cz-status-name").text()).isEqualTo("Ritirata");
        assertThat(keys(ensemble)).doesNotContain(CHECK, COMPLETE);
        assertThat(visitor.get("/avvisi/ricevuta/ritiro").page().location()).endsWith("/avvisi/ricevuta");
        mailsLeadToThePublicPagesAndKeepTheCodeToThemselves(code);
        closes(visitor, receipt);
    }

    private void mailsLeadToThePublicPagesAndKeepTheCodeToThemselves(String code) {
        var bodies = jdbc.sql("select body_text from cz_mail where path = ? and code in ('M04', 'M05', 'M06')")
                .param(PATH)
                .query(String.class)
                .list();
        assertThat(bodies).hasSize(3).allSatisfy(body -> assertThat(body)
                .contains("/avvisi/ricevuta")
                .doesNotContain(code.substring(0, 4)));
    }

    private static void closes(Visitor visitor, Document receipt) {
        var door = visitor.send(Visitor.form(receipt, "form[action$=/chiudi]"), Map.of())
                .page();
        assertThat(door.text()).contains("Ritrova la tua manifestazione").doesNotContain("Il Ponte");
        assertThat(visitor.get("/avvisi/ricevuta/ritiro").page().text()).doesNotContain("Il Ponte");
    }

    private static Waiting waiting(Ensemble ensemble, String key) {
        return ensemble.waiting().stream()
                .filter(task -> task.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> keys(Ensemble ensemble) {
        return ensemble.waiting().stream().map(Waiting::key).toList();
    }
}
