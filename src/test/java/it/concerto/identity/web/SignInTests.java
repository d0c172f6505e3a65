package it.concerto.identity.web;

import static it.concerto.testing.Newcomer.ANNA;
import static it.concerto.testing.Newcomer.PASSWORD;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.concerto.identity.Accounts;
import it.concerto.identity.IdentityEvent;
import it.concerto.identity.IdentityEvent.SignInRefused;
import it.concerto.identity.IdentityEvent.SignedIn;
import it.concerto.testing.DoorTest;
import jakarta.servlet.http.Cookie;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DoorTest
@RecordApplicationEvents
class SignInTests {

    @Autowired
    MockMvc web;

    @Autowired
    Accounts accounts;

    @Autowired
    ApplicationEvents events;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void registersSomebody() throws Exception {
        ANNA.registerWith(accounts);
        accounts.enable("anna");
    }

    @Test
    void showsTheDoorToStrangers() throws Exception {
        web.perform(get("/")).andExpect(status().is3xxRedirection()).andExpect(redirectedUrl("/accedi"));
        web.perform(get("/accedi"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", SecurityConfiguration.CONTENT_SECURITY_POLICY))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate"));
    }

    @Test
    void letsInWithANewSessionId() throws Exception {
        var before = new MockHttpSession();
        var idBefore = before.getId();

        var after = signIn("anna", PASSWORD, before);

        assertThat(after.getResponse().getRedirectedUrl()).isEqualTo("/");
        assertThat(after.getRequest().getSession(false).getId()).isNotEqualTo(idBefore);
    }

    @Test
    void tellsNobodyWhetherAnAccountExists() throws Exception {
        var wrong = signIn("anna", "sbagliata", new MockHttpSession());
        var unknown = signIn("nessuno", "sbagliata", new MockHttpSession());

        assertThat(wrong.getResponse().getRedirectedUrl())
                .isEqualTo(unknown.getResponse().getRedirectedUrl())
                .isEqualTo("/accedi?errore");
    }

    @Test
    void hearsEachAttemptOnce() throws Exception {
        signIn("anna", "sbagliata", new MockHttpSession());
        signIn("anna", PASSWORD, new MockHttpSession());

        assertThat(events.stream(IdentityEvent.class).filter(event -> event instanceof SignInRefused))
                .containsExactly(new SignInRefused("anna", "127.0.0.1", false));
        assertThat(events.stream(SignedIn.class)).containsExactly(new SignedIn("anna", "127.0.0.1"));
    }

    @Test
    void stopsGuessingWithTheSameAnswer() throws Exception {
        for (int attempt = 0; attempt < SignInThrottle.ATTEMPTS_PER_ACCOUNT; attempt++) {
            signIn("bruno.guessed", "sbagliata", new MockHttpSession());
        }

        var throttled = signIn("bruno.guessed", "sbagliata", new MockHttpSession());

        assertThat(throttled.getResponse().getRedirectedUrl()).isEqualTo("/accedi?errore");
        assertThat(events.stream(SignInRefused.class).filter(SignInRefused::throttled))
                .hasSize(1);
    }

    @Test
    void encodesThePasswordAnewWhenTheCostHasChanged() throws Exception {
        jdbc.sql("update cz_account set password_hash = :hash where username = 'anna'")
                .param("hash", "{bcrypt}" + new BCryptPasswordEncoder(5).encode(PASSWORD))
                .update();

        signIn("anna", PASSWORD, new MockHttpSession());

        assertThat(jdbc.sql("select password_hash from cz_account where username = 'anna'")
                        .query(String.class)
                        .single())
                .startsWith("{bcrypt}$2a$06$");
    }

    @Test
    void endsTheSessionOfADisabledAccount() throws Exception {
        var session = (MockHttpSession)
                signIn("anna", PASSWORD, new MockHttpSession()).getRequest().getSession(false);
        accounts.disable("anna");

        web.perform(get("/").session(session)).andExpect(redirectedUrl("/accedi?chiusa"));

        assertThat(session.isInvalid()).isTrue();
        assertThat(signIn("anna", PASSWORD, new MockHttpSession()).getResponse().getRedirectedUrl())
                .isEqualTo("/accedi?errore");
    }

    @Test
    void endsTheSessionsBegunWithAPasswordThatWasChanged() throws Exception {
        var session = (MockHttpSession)
                signIn("anna", PASSWORD, new MockHttpSession()).getRequest().getSession(false);
        accounts.changePassword("anna", PASSWORD);

        web.perform(get("/").session(session)).andExpect(redirectedUrl("/accedi?chiusa"));

        assertThat(session.isInvalid()).isTrue();
        assertThat(signIn("anna", PASSWORD, new MockHttpSession()).getResponse().getRedirectedUrl())
                .isEqualTo("/");
    }

    @Test
    void leadsToThePageSomebodyWantedWithoutASessionForStrangers() throws Exception {
        var asked = web.perform(get("/attivita").queryParam("vista", "mie")).andReturn();

        assertThat(asked.getRequest().getSession(false)).isNull();
        var wanted = asked.getResponse().getCookie(WantedPage.COOKIE);
        assertThat(wanted.isHttpOnly()).isTrue();
        web.perform(signingIn("anna", PASSWORD).cookie(wanted)).andExpect(redirectedUrl("/attivita?vista=mie"));
        var refused = web.perform(signingIn("anna", "sbagliata")).andReturn();
        assertThat(refused.getRequest().getSession(false)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//example.org", "/\\example.org", "https://example.org", "/a\r\nSet-Cookie: x", "", "attivita"})
    void leadsToNoOtherSiteWhateverTheCookieSays(String page) throws Exception {
        var forged = new Cookie(WantedPage.COOKIE, Base64.getUrlEncoder().encodeToString(page.getBytes(UTF_8)));

        web.perform(signingIn("anna", PASSWORD).cookie(forged)).andExpect(redirectedUrl("/"));
        web.perform(signingIn("anna", PASSWORD).cookie(new Cookie(WantedPage.COOKIE, "!")))
                .andExpect(redirectedUrl("/"));
    }

    private static MockHttpServletRequestBuilder signingIn(String username, String password) {
        return post("/accedi").with(csrf()).param("username", username).param("password", password);
    }

    @Test
    void letsOutByPostOnly() throws Exception {
        var session = (MockHttpSession)
                signIn("anna", PASSWORD, new MockHttpSession()).getRequest().getSession(false);

        web.perform(post("/esci").session(session)).andExpect(status().isForbidden());
        web.perform(post("/esci").session(session).with(csrf())).andExpect(redirectedUrl("/accedi?uscita"));

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void refusesASignInWithoutToken() throws Exception {
        web.perform(post("/accedi").param("username", "anna").param("password", PASSWORD))
                .andExpect(status().isForbidden());
    }

    @Test
    void hidesPeopleOutsideTheDemo() throws Exception {
        var page = web.perform(get("/accedi"))
                .andExpect(content().string(org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("??"))))
                .andReturn();

        assertThat(page.getResponse().getContentAsString()).doesNotContain("cz-demo", "Anna Bianchi");
    }

    private MvcResult signIn(String username, String password, MockHttpSession session) throws Exception {
        return web.perform(post("/accedi")
                        .session(session)
                        .with(csrf())
                        .param("username", username)
                        .param("password", password))
                .andReturn();
    }
}
