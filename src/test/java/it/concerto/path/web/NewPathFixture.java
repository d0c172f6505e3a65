package it.concerto.path.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.concerto.drafts.Draft;
import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.organisation.Ambiti;
import it.concerto.organisation.Ambito;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.GovernanceForm;
import it.concerto.organisation.IstatCode;
import it.concerto.organisation.Municipality;
import it.concerto.path.PlanningPaths;
import it.concerto.testing.SignedIn;
import it.concerto.testing.Templates;
import it.concerto.time.Rome;
import java.time.Clock;
import java.time.Instant;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** The pages on which the office of Casarano begins a path, and its form as its notice of 2022 tells it. */
final class NewPathFixture {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-05-21T08:00:00Z"), Rome.ZONE);
    final PlanningPaths paths = mock();
    private final Ambiti ambiti = mock();
    private final NewPathDrafts drafts = mock();
    private Person person = person("CASARANO_UDPRESP");
    final MockMvc web;

    NewPathFixture() {
        given(ambiti.all()).willReturn(List.of(ambito("CASARANO", "Casarano"), ambito("TARANTO", "Taranto")));
        given(drafts.find(any(), any())).willReturn(Optional.empty());
        given(drafts.replace(any(), any(), any())).willReturn(new Draft(Map.of(), 1, Instant.EPOCH));
        var views = new ThymeleafViewResolver();
        views.setTemplateEngine(
                Templates.withMessagesOf("path", "web", "desk", "identity", "notifications", "organisation", "drafts"));
        views.setCharacterEncoding("UTF-8");
        web = MockMvcBuilders.standaloneSetup(new NewPathController(paths, new Starters(ambiti), drafts, CLOCK))
                .setCustomArgumentResolvers(new SignedIn(() -> person))
                .setViewResolvers(views)
                .build();
    }

    /** Whoever asks from now on has this role. */
    void comesAs(String group) {
        person = person(group);
    }

    Document page(MockHttpServletRequestBuilder request) throws Exception {
        var answer = web.perform(request).andExpect(status().isOk()).andReturn().getResponse();
        return Jsoup.parse(answer.getContentAsString());
    }

    static MockHttpServletRequestBuilder form() {
        return post("/percorsi/nuovo").locale(Locale.ITALIAN).param("ambito", "CASARANO");
    }

    static MockHttpServletRequestBuilder casaranosForm() {
        return casaranosForm("CASARANO");
    }

    static MockHttpServletRequestBuilder casaranosForm(String ambito) {
        return post("/percorsi/nuovo")
                .locale(Locale.ITALIAN)
                .param("ambito", ambito)
                .param("planName", "Piano Sociale di Zona 2022-2024")
                .param("from", "2022")
                .param("to", "2024")
                .param("products", "pdz, pac_infanzia")
                .param("regionalPlan", "V Piano Regionale delle politiche Sociali 2022-2024")
                .param("gazetteDate", "05/04/2022")
                .param("guidelineOrgan", "Coordinamento Istituzionale di Ambito")
                .param("guidelineDate", "20/05/2022")
                .param("areas[0].name", "Welfare per l'accesso")
                .param("areas[1].code", "B")
                .param("areas[1].key", "MINORI")
                .param("areas[1].name", "Minori")
                .param("access", "REGISTRATION")
                .param("deadline", "08/06/2022 12,00")
                .param("councilTiming", "AFTER_CONFERENCE")
                .param("sessions[0].type", "PRELIMINARY")
                .param("sessions[0].date", "08/06/2022")
                .param("sessions[0].from", "9,30")
                .param("sessions[1].type", "TABLE")
                .param("sessions[1].date", "13/06/2022")
                .param("sessions[1].from", "9,00")
                .param("sessions[1].to", "13,00")
                .param("sessions[1].areas", "a1 b")
                .param("sessions[2].type", "TABLE");
    }

    private static Ambito ambito(String code, String lead) {
        var municipality = new Municipality(IstatCode.of("075016"), lead);
        return new Ambito(
                AmbitoCode.of(code),
                "Ambito di " + lead,
                GovernanceForm.CONVENTION,
                municipality,
                List.of(municipality),
                MonthDay.of(1, 23));
    }

    private static Person person(String group) {
        return new Person("anna.greco", "Anna Greco", "anna@example.org", Set.of(GroupId.of(group)));
    }
}
