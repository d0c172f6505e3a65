package it.concerto.path.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.path.PathPage;
import it.concerto.path.PathStatus;
import it.concerto.path.PathSummary;
import it.concerto.path.PlanningPaths;
import it.concerto.testing.SignedIn;
import it.concerto.testing.Templates;
import it.concerto.workflow.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    private MockMvc web;

    @BeforeEach
    void openTheList() {
        var views = new ThymeleafViewResolver();
        views.setTemplateEngine(Templates.withMessagesOf("path", "web", "identity"));
        views.setCharacterEncoding("UTF-8");
        Tasks tasks = mock();
        Starters starters = mock();
        web = MockMvcBuilders.standaloneSetup(new PathListController(
                        paths,
                        tasks,
                        starters,
                        Clock.fixed(Instant.parse("2022-06-01T08:00:00Z"), ZoneId.of("Europe/Rome"))))
                .setCustomArgumentResolvers(new SignedIn(anna))
                .setViewResolvers(views)
                .build();
    }

    @Test
    void showsWhereAPathStandsAndItsRegionalDeadline() throws Exception {
        given(paths.of(anna, 0, 20)).willReturn(new PathPage(List.of(PATH), 0, 1, 20));
        // BR-65
        given(paths.regionalDeadline(ID)).willReturn(Optional.of(LocalDate.parse("2022-06-04")));

        var page = page("/percorsi");

        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("tbody a").attr("href")).isEqualTo("/percorsi/CASARANO-PDZ-V");
        assertThat(page.select("tbody tr").text()).contains("In corso", "niente, per ora", "04/06/2022", "21/05/2022");
        assertThat(page.select("nav.cz-pagination")).isEmpty();
        assertThat(page.html()).doesNotContain("??");
    }

    @Test
    void leadsToThePagesAround() throws Exception {
        given(paths.of(anna, 1, 20)).willReturn(new PathPage(List.of(PATH), 1, 41, 20));

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
