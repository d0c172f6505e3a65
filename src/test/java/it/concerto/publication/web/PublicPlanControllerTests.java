package it.concerto.publication.web;

import static it.concerto.publication.PublicationFixture.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.concerto.documents.DocumentId;
import it.concerto.documents.DocumentKind;
import it.concerto.files.FileRef;
import it.concerto.files.FileStore;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathName;
import it.concerto.path.PathNames;
import it.concerto.path.PlanningPath;
import it.concerto.plan.CopyKind;
import it.concerto.publication.Annex;
import it.concerto.publication.PublicCopies;
import it.concerto.publication.PublicPlans;
import it.concerto.publication.PublicPlans.PublicPlan;
import it.concerto.publication.Publication;
import it.concerto.publication.Publication.BoardPosting;
import it.concerto.publication.Publication.Transparency;
import it.concerto.publication.PublicationFixture;
import it.concerto.testing.Configurations;
import it.concerto.testing.Templates;
import it.concerto.workflow.LateEntries;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.ViewResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

class PublicPlanControllerTests {

    private final PublicPlans plans = mock();
    private final PublicCopies copies = mock();
    private final PathNames names = mock();
    private final FileStore files = mock();
    private final LateEntries late = mock();
    private final MockMvc web = MockMvcBuilders.standaloneSetup(
                    new PublicPlanController(plans, copies, names, files, late))
            .setViewResolvers(views())
            .build();

    private static ViewResolver views() {
        var views = new ThymeleafViewResolver();
        views.setTemplateEngine(Templates.withMessagesOf("publication", "documents", "path", "web", "identity"));
        views.setCharacterEncoding("UTF-8");
        return views;
    }

    @Test
    void showsAPublicPlanToAnybody() throws Exception {
        published();

        var page = page("/piani/" + PATH);

        assertThat(page.html()).doesNotContain("??");
        assertThat(page.select("h1").text()).isEqualTo("Piano Sociale di Zona 2022-2024");
        assertThat(page.select("main a"))
                .extracting(link -> link.attr("href"))
                .containsExactly(
                        "/piani/" + PATH + "/testo",
                        "/piani/" + PATH + "/copie/pdf",
                        "/piani/" + PATH + "/copie/quadro",
                        "/piani/" + PATH + "/copie/schede",
                        "/piani/" + PATH + "/documenti/" + PublicationFixture.PLAN.sha256());
        assertThat(page.select("main li").text())
                .as("its kind is not said twice")
                .doesNotContain(": ");
        assertThat(page.select("main").text()).contains("n. 12/2022, dal 01/11/2022 al 16/11/2022", "31/12/2027");
    }

    @Test
    @DisplayName("BR-75 a posting entered late says so beside its dates")
    void showsThatAPostingWasEnteredLate() throws Exception {
        published();
        given(late.reason(PATH.value(), BoardPosting.LATE, "12/2022", LocalDate.of(2022, 11, 1)))
                .willReturn(Optional.of("Il gestionale era fermo."));

        assertThat(page("/piani/" + PATH).select("main dl").text())
                .contains("dal 01/11/2022", "Data registrata in ritardo. Motivo: Il gestionale era fermo.");
    }

    @Test
    @DisplayName("I4 the plan is there to print and to compute with")
    void handsOutCopies() throws Exception {
        published();
        var tables = new FileRef("9".repeat(64), "schede.csv");
        given(copies.of(any(), eq(CopyKind.SHEETS))).willReturn(Optional.of(tables));
        given(copies.made(any())).willReturn(Map.of(CopyKind.SHEETS, tables));
        given(files.read(tables)).willReturn("\uFEFFNumero".getBytes(StandardCharsets.UTF_8));

        web.perform(get("/piani/" + PATH + "/copie/schede"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", Matchers.containsString("schede.csv")))
                .andExpect(header().string("Content-Type", Matchers.startsWith("text/csv")));
        web.perform(get("/piani/" + PATH + "/copie/altro")).andExpect(status().isNotFound());
        web.perform(get("/piani/" + PATH + "/copie/pdf")).andExpect(status().isNotFound());
        assertThat(page("/piani/" + PATH).select("main dl").text()).contains("CSV delle schede", tables.sha256());
    }

    @Test
    void listsWhatIsPublic() throws Exception {
        given(plans.page(0, 20)).willReturn(new PublicPlans.Page(List.of(), 0, 1));
        var none = page("/piani");
        assertThat(none.select("main").text()).contains("nessun piano");

        published();
        given(plans.page(0, 20)).willReturn(new PublicPlans.Page(List.of(PATH), 0, 1));
        var page = page("/piani");

        assertThat(page.html()).doesNotContain("??");
        assertThat(page.select("main a").attr("href")).isEqualTo("/piani/" + PATH);
        assertThat(page.select("main").text()).contains("Ambito Territoriale Sociale di Casarano");
    }

    @Test
    void showsThePlansTextWithoutLettingAnythingRun() throws Exception {
        published();
        given(files.read(PublicationFixture.PLAN)).willReturn("<p>Piano</p>".getBytes());

        web.perform(get("/piani/" + PATH + "/testo"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", Matchers.containsString("sandbox")))
                .andExpect(header().string("Content-Security-Policy", Matchers.not(Matchers.containsString("script"))));
    }

    @Test
    void handsOutPublicFilesOnly() throws Exception {
        given(plans.file(PATH, PublicationFixture.PLAN.sha256())).willReturn(Optional.of(PublicationFixture.PLAN));
        given(files.read(PublicationFixture.PLAN)).willReturn(new byte[0]);

        web.perform(get("/piani/" + PATH + "/documenti/" + PublicationFixture.PLAN.sha256()))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", Matchers.startsWith("attachment; ")));
        web.perform(get("/piani/" + PATH + "/documenti/" + "b".repeat(64))).andExpect(status().isNotFound());
    }

    @Test
    void answersNotFoundForWhatIsNotPublic() throws Exception {
        web.perform(get("/piani/" + PATH)).andExpect(status().isNotFound());
        web.perform(get("/piani/<script>")).andExpect(status().isNotFound());
    }

    private void published() {
        var annex = new Annex(
                new DocumentId(UUID.randomUUID()),
                DocumentKind.PLAN,
                "Piano",
                Annex.Decision.PUBLISH,
                null,
                PublicationFixture.PLAN);
        var from = LocalDate.of(2022, 11, 1);
        var board = new BoardPosting("12/2022", from, LocalDate.of(2022, 11, 16), "c".repeat(64), false);
        var transparency = new Transparency("Servizi erogati", from, LocalDate.of(2027, 12, 31));
        var publication = new Publication(PATH, 1, "anna", List.of(annex), List.of(), board, transparency);
        var path = new PlanningPath(
                PATH,
                AmbitoCode.of("CASARANO"),
                "Piano Sociale di Zona 2022-2024",
                2022,
                2024,
                List.of("PDZ"),
                Configurations.small(),
                "0".repeat(64),
                null,
                Instant.EPOCH,
                "anna");
        var name = new PathName("Piano Sociale di Zona 2022-2024", "Ambito Territoriale Sociale di Casarano");
        given(names.one(PATH.value())).willReturn(name);
        given(names.all(List.of(PATH.value()))).willReturn(Map.of(PATH.value(), name));
        given(plans.find(PATH)).willReturn(Optional.of(new PublicPlan(path, publication, List.of())));
    }

    private Document page(String address) throws Exception {
        var answer =
                web.perform(get(address).locale(Locale.ITALIAN)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }
}
