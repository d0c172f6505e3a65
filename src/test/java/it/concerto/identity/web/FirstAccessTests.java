package it.concerto.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.concerto.identity.FirstAccess;
import it.concerto.identity.GroupId;
import it.concerto.identity.People;
import it.concerto.identity.Role;
import it.concerto.testing.DoorTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DoorTest
@ExtendWith(OutputCaptureExtension.class)
class FirstAccessTests {

    private static final Map<String, String> GOOD = Map.of(
            "displayName", "Gaspare Ancora",
            "email", "gaspare@example.org",
            "username", "gaspare",
            "password", "una frase abbastanza lunga",
            "repeated", "una frase abbastanza lunga");

    @Autowired
    MockMvc web;

    @Autowired
    FirstAccess firstAccess;

    @Autowired
    FirstAccessLink link;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void forgetsEverybody() {
        jdbc.sql("delete from cz_role_assignment").update();
        jdbc.sql("delete from cz_account").update();
        jdbc.sql("delete from cz_first_access").update();
    }

    @Test
    void printsALinkWhileThereIsNoAccount(CapturedOutput output) throws Exception {
        link.print();

        var token = output.getOut()
                .lines()
                .filter(line -> line.contains("/primo-accesso/"))
                .reduce((first, last) -> last)
                .orElseThrow()
                .replaceAll(".*/primo-accesso/", "");
        web.perform(get("/primo-accesso/{token}", token)).andExpect(status().isOk());
    }

    @Test
    void makesTheFirstAdministratorOnce() throws Exception {
        var token = firstAccess.open();
        var another = firstAccess.open();

        web.perform(answer(token, Map.of())).andExpect(redirectedUrl("/accedi"));

        assertThat(people.find("gaspare").orElseThrow().has(GroupId.INSTALLATION, Role.ADM))
                .isTrue();
        web.perform(get("/primo-accesso/{token}", token)).andExpect(status().isNotFound());
        web.perform(answer(another, Map.of("username", "second"))).andExpect(status().isNotFound());
        assertThat(people.find("second")).isEmpty();
    }

    @Test
    void printsNoLinkOnceThereIsAnAccount(CapturedOutput output) throws Exception {
        web.perform(answer(firstAccess.open(), Map.of()));
        var before = output.getOut().length();

        link.print();

        assertThat(output.getOut().substring(before)).doesNotContain("/primo-accesso/");
    }

    @Test
    void refusesUnknownLinks() throws Exception {
        web.perform(get("/primo-accesso/indovinato")).andExpect(status().isNotFound());
        web.perform(answer("indovinato", Map.of())).andExpect(status().isNotFound());
    }

    @Test
    void keepsTheLinkGoodWhenThePasswordIsWeak() throws Exception {
        var token = firstAccess.open();

        var page = page(token, Map.of("password", "corta", "repeated", "corta"));

        assertThat(page.getContentAsString()).contains("almeno 14 caratteri").doesNotContain("\"corta\"");
        web.perform(answer(token, Map.of())).andExpect(redirectedUrl("/accedi"));
    }

    @Test
    void namesWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
        var page = page(
                        firstAccess.open(),
                        Map.of("email", "senza chiocciola", "username", "Gaspare Ancora", "repeated", "altro"))
                .getContentAsString();

        assertThat(page)
                .contains("Gaspare Ancora", "senza chiocciola")
                .contains("Scrivi un indirizzo", "Da 2 a 60 lettere minuscole", "Le due password non coincidono")
                .doesNotContain("??");
    }

    private MockHttpServletResponse page(String token, Map<String, String> changes) throws Exception {
        return web.perform(answer(token, changes))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
    }

    private static MockHttpServletRequestBuilder answer(String token, Map<String, String> changes) {
        var request = post("/primo-accesso/{token}", token).with(csrf());
        GOOD.forEach((field, value) -> request.param(field, changes.getOrDefault(field, value)));
        return request;
    }
}
