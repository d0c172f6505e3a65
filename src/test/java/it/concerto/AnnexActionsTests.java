package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.documents.DocumentKind;
import it.concerto.path.PathId;
import it.concerto.plan.AdoptedAnnexes;
import it.concerto.publication.Candidates;
import it.concerto.testing.Ensemble;
import it.concerto.testing.PublicForm;
import it.concerto.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ten annexes of Taranto: the office sees which are missing and uploads them. */
@WholePathTest
class AnnexActionsTests {

    private static final String PATH = "TARANTO-PDZ-2018";
    private static final String PAGE = "/percorsi/" + PATH + "/allegati";

    @Autowired
    Ensemble.Stage stage;

    @Autowired
    Candidates candidates;

    @Autowired
    AdoptedAnnexes adopted;

    @Autowired
    JdbcClient jdbc;

    private Ensemble ensemble;
    private Visitor official;

    @BeforeEach
    void signIn() {
        ensemble = new Ensemble(stage, PATH);
        official = ensemble.as(ensemble.member("TARANTO_UDP", 0));
    }

    @Test
    void uploadsWhatIsMissing() {
        var list = official.get(PAGE).page();
        assertThat(list.html()).doesNotContain("??");
        assertThat(list.select(".cz-annexes li")).hasSize(10);
        assertThat(list.select(".cz-annexes li .badge")).hasSize(9);
        assertThat(candidates.missing(PathId.of(PATH))).contains(DocumentKind.OFFICE_RULES);

        var form = Visitor.form(official.get(PAGE + "/9").page(), "form.cz-action");
        assertThat(official.send(form, Map.of()).page().select("[name=kind][aria-invalid=true]"))
                .hasSize(1);
        var uploaded = official.send(
                form, Map.of("kind", "OFFICE_RULES"), Map.of("file/regolamento.pdf", PublicForm.PDF), null);

        assertThat(uploaded.page().select(".cz-annexes li").get(8).text())
                .contains("Regolamento ufficio di piano", "regolamento.pdf", "versione 1", "Carica una nuova versione");
        assertThat(candidates.missing(PathId.of(PATH))).doesNotContain(DocumentKind.OFFICE_RULES);
        assertThat(candidates.of(PathId.of(PATH)))
                .extracting(candidate -> candidate.document().kind())
                .contains(DocumentKind.OFFICE_RULES);
    }

    @Test
    @DisplayName("BR-56 what was put to the vote is not exchanged")
    void exchangesNothingThatWasPutToTheVote() {
        upload(3, "PACT_TEMPLATE", PublicForm.PDF);
        var title =
                official.get(PAGE).page().select(".cz-annexes li strong").get(2).text();
        adopted.take(PathId.of(PATH), List.of(title));
        try {
            var list = official.get(PAGE).page();
            assertThat(list.html()).doesNotContain("??");
            assertThat(list.select(".cz-annexes li").get(2).text())
                    .contains("Agli atti dell’adozione")
                    .doesNotContain("Carica una nuova versione");

            var other = "%PDF-1.4 altro".getBytes(StandardCharsets.US_ASCII);
            var refused = upload(3, "PACT_TEMPLATE", other);

            assertThat(refused.text()).contains("non si può sostituire");
            assertThat(official.get(PAGE).page().select(".cz-annexes li").get(2).text())
                    .contains("versione 1");
            assertThat(jdbc.sql("select person from cz_path_deed where path = ? and subject = ?")
                            .params(PATH, title)
                            .query(String.class)
                            .list())
                    .containsExactly(ensemble.member("TARANTO_UDP", 0));
        } finally {
            adopted.release(PathId.of(PATH));
        }
    }

    private Document upload(int place, String kind, byte[] content) {
        var form = Visitor.form(official.get(PAGE + "/" + place).page(), "form.cz-action");
        return official.send(form, Map.of("kind", kind), Map.of("file/patto.pdf", content), null)
                .page();
    }

    @Test
    void isForTheOfficeAlone() {
        assertThat(ensemble.as(ensemble.member("TARANTO_PRES", 0)).get(PAGE).status())
                .isEqualTo(403);
        assertThat(ensemble.as(ensemble.member("CASARANO_UDP", 0)).get(PAGE).status())
                .isEqualTo(404);
        assertThat(official.get(PAGE + "/99").status()).isEqualTo(404);
    }
}
