package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.Noticeboard;
import it.concerto.testing.PublicForm;
import it.concerto.testing.Visitor;
import it.concerto.workflow.RuleBroken;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the public form asks of an organisation, and how its receipt repeats it. */
@WholePathTest
class PortalFieldsTests {

    @Autowired
    Noticeboard board;

    @LocalServerPort
    int port;

    private Visitor visitor;

    @BeforeEach
    void publishCasarano() throws RuleBroken {
        board.openCasarano();
        visitor = Visitor.anonymous("http://localhost:" + port);
    }

    @Test
    void asksThirdSectorBodiesForTheirRegisterNumberAndNobodyElse() {
        var page = visitor.send(blank(), PublicForm.organisation(Map.of("runtsNumber", "")))
                .page();
        assertThat(page.select("#forms-problems").text()).contains("RUNTS");
        assertThat(page.select("[name=seat]").val()).isEqualTo("Via Roma 1, 73042 Casarano");

        var receipt = visitor.send(PublicForm.on(page), Map.of("orgType", "PATRONATO"))
                .page();
        assertThat(receipt.select(".cz-status-name").text()).isEqualTo("Ricevuta");
    }

    @Test
    void wantsAComuneOfTheAmbitoOrTheReason() {
        var page = visitor.send(blank(), PublicForm.organisation(Map.of("municipalities", List.of())))
                .page();
        assertThat(page.select("#forms-problems").text()).contains("perché partecipi");

        var receipt = visitor.send(PublicForm.on(page), Map.of("outsideReason", "Sportello di tutta la provincia"))
                .page();
        assertThat(receipt.select("main").text()).contains("Sportello di tutta la provincia");
    }

    @Test
    void showsEverythingDeclaredOnTheReceipt() {
        var page = visitor.send(blank(), PublicForm.organisation(), Map.of(), "_add.proposals")
                .page();
        var proposal = Map.of(
                "proposals.0.proposalArea", "A1",
                "proposals.0.title", "Doposcuola diffuso",
                "proposals.0.need", "Troppi ragazzi soli",
                "proposals.0.intervention", "Aule aperte",
                "proposals.0.recipients", "Ottanta ragazzi",
                "proposals.0.ownResources", "1.500,50",
                "proposals.0.otherResources", "Due sale",
                "signatureKind", "DIGITAL");

        var receipt = visitor.send(
                        PublicForm.on(page),
                        proposal,
                        Map.of("proposals.0.attachments/progetto.pdf", PublicForm.PDF),
                        null)
                .page();

        assertThat(receipt.select("main").text())
                .contains("12345", "Casarano", "NRECRL60A41B936X", "Presidente", "Assistente sociale", "0833 123456")
                .contains("Ottanta ragazzi", "€ 1.500,50", "Due sale", "progetto.pdf");
    }

    private FormElement blank() {
        return PublicForm.on(visitor.get("/avvisi/" + Noticeboard.CASARANO + "/manifestazione")
                .page());
    }
}
