package it.concerto.path.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.path.PathName;
import it.concerto.path.PathNames;
import it.concerto.path.PathPage;
import it.concerto.path.PathStatus;
import it.concerto.path.PathSummary;
import it.concerto.path.PlanningPaths;
import it.concerto.testing.SignedIn;
import it.concerto.testing.Templates;
import it.concerto.time.Rome;
import it.concerto.workflow.PathProgress;
import it.concerto.workflow.Progress;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

class PathListTests {

    private static final PathId ID = PathId.of("CASARANO-PDZ-V");

    private static final PathSummary PATH = new PathSummary(
            ID,
            AmbitoCode.of("CASARANO"),
            "Piano Sociale di Zona 2022-2024",
            2022,
            2024,
            PathStatus.RUNNING,
            Instant.parse("2022-05-20T22:30:00Z"));

    private final Person anna =
            new Person("anna", "Anna Greco", "anna@example.org", Set.of(GroupId.of("CASARANO_UDP")));

    private final PlanningPaths paths = mock();
    private final PathNames names = mock();
    private final PathProgress progress = mock();
    private MockMvc web;

    @BeforeEach
    void openTheList() {
        var views = new ThymeleafViewResolver();
        views.setTemplateEngine(Templates.withMessagesOf("path", "web", "identity", "desk"));
        views.setCharacterEncoding("UTF-8");
        Starters starters = mock();
        web = MockMvcBuilders.standaloneSetup(new PathListController(
                        paths,
                        names,
                        progress,
                        starters,
                        Clock.fixed(Instant.parse("2022-06-01T08:00:00Z"), Rome.ZONE)))
                .setCustomArgumentResolvers(new SignedIn(anna))
                .setViewResolvers(views)
                .build();
    }

    @Test
    void showsTheStageAndTheNextDueDateWhoeverTheyWaitFor() throws Exception {
        given(paths.of(anna, 0, 20)).willReturn(new PathPage(List.of(PATH), 0, 1, 20));
        stands(new Progress(List.of("Avviso pubblico", "Concertazione"), Instant.parse("2022-05-30T21:59:59Z"), 0));

        var page = page("/percorsi");

        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("tbody a").attr("href"))
                .startsWith("/percorsi/CASARANO-PDZ-V?elenco=tutti%26pagina%3D1");
        assertThat(page.select("tbody tr").text())
                .contains(
                        "Piano Sociale di Zona 2022-2024",
                        "Ambito Territoriale Sociale di Casarano",
                        "Avviso pubblico, Concertazione",
                        "in ritardo di 2 giorni",
                        "niente, per ora");
        assertThat(page.select("nav.cz-pagination")).isEmpty();
        assertThat(page.html()).doesNotContain("??");
    }

    @Test
    void leadsToWhatWaitsForTheReader() throws Exception {
        given(paths.of(anna, 0, 20)).willReturn(new PathPage(List.of(PATH), 0, 1, 20));
        stands(new Progress(List.of("Avviso pubblico"), null, 2));

        var row = page("/percorsi").select("tbody tr");

        assertThat(row.select("a[href$=#attivita]").text()).isEqualTo("2 attività");
    }

    @Test
    void saysHowAPathEndedThatRunsNoMore() throws Exception {
        given(paths.of(anna, 0, 20)).willReturn(new PathPage(List.of(PATH), 0, 1, 20));
        stands(new Progress(List.of(), null, 0));

        assertThat(page("/percorsi").select("tbody .cz-badge").text()).isEqualTo("In corso");
    }

    private void stands(Progress far) {
        var ids = List.of(ID.value());
        given(names.all(ids))
                .willReturn(Map.of(
                        ID.value(),
                        new PathName("Piano Sociale di Zona 2022-2024", "Ambito Territoriale Sociale di Casarano")));
        given(progress.of(anna, ids)).willReturn(Map.of(ID.value(), far));
    }

    @Test
    void leadsToThePagesAround() throws Exception {
        given(paths.of(anna, 1, 20)).willReturn(new PathPage(List.of(PATH), 1, 41, 20));
        stands(new Progress(List.of(), null, 0));

        var page = page("/percorsi?pagina=2");

        assertThat(page.select("nav.cz-pagination a").eachAttr("href"))
                .containsExactly("/percorsi?pagina=1", "/percorsi?pagina=3");
        assertThat(page.select("nav.cz-pagination span").text()).isEqualTo("Pagina 2 di 3");
    }

    @Test
    void saysWhenThereIsNothing() throws Exception {
        given(paths.of(anna, 0, 20)).willReturn(new PathPage(List.of(), 0, 0, 20));

        var page = page("/percorsi");

        assertThat(page.select(".cz-empty").text()).contains("Nessun percorso");
        assertThat(page.select("table")).isEmpty();
    }

    private Document page(String address) throws Exception {
        var answer =
                web.perform(get(address).locale(Locale.ITALIAN)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }
}
