package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.AccountRefused;
import it.concerto.identity.Accounts;
import it.concerto.identity.GroupId;
import it.concerto.identity.IdentityEvent.ContactsUncovered;
import it.concerto.identity.NewAccount;
import it.concerto.identity.PeopleRegister;
import it.concerto.identity.SecurityEvent;
import it.concerto.identity.SecurityRegister;
import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.Visitor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happened to accounts and at the door, as administrators read it. */
@WholePathTest
class SecurityRegisterTests {

    private static final String PAGE = "/amministrazione/sicurezza";
    private static final String PASSWORD = "una frase che nessuno indovina";
    private static final String TYPED = "la-mia-password-segreta";

    @Autowired
    Accounts accounts;

    @Autowired
    PeopleRegister register;

    @Autowired
    SecurityRegister security;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @BeforeEach
    void somebodyCaresForEverything() throws AccountRefused {
        if (!accounts.exists("capo.registro")) {
            accounts.register(new NewAccount(
                    "capo.registro",
                    "Capo Registro",
                    "capo@example.org",
                    PASSWORD,
                    Set.of(GroupId.of("CONCERTO_ADM")),
                    LocalDate.of(2022, 1, 1)));
        }
    }

    @Test
    void keepsWhoCameInAndWhoWasTurnedAwayButNoNameOfNobody() {
        turnedAway("enea.nardone");
        turnedAway(TYPED);
        var whole = signedIn("capo.registro", PASSWORD);

        var all = whole.get(PAGE);
        assertThat(all.text())
                .contains("Accesso Capo Registro 127.0.0.1", "Accesso respinto Enea Nardone")
                .contains("Accesso respinto un nome che non esiste")
                .doesNotContain(TYPED, "??");
        assertThat(jdbc.sql("select count(*) from cz_security_event where username = ?")
                        .param(TYPED)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(administrator().get(PAGE).text())
                .contains("Accesso respinto Enea Nardone")
                .doesNotContain("un nome che non esiste", "Capo Registro");
    }

    @Test
    void namesWhoGaveARoleAndForHowLong() {
        var admin = administrator();
        var head = register.number("enea.nardone");
        var form =
                admin.get("/amministrazione/persone/" + head + "/ruoli/nuovo").page();
        admin.send(
                Visitor.form(form, "form[enctype]"),
                Map.of("ambito", "CASARANO", "role", "GT", "from", "2022-05-09", "lastDay", "2022-06-30"));

        assertThat(admin.get(PAGE + "?persona=" + head).text())
                .contains("Solo Enea Nardone")
                .contains("Ruolo dato Gruppo tecnico dal 09/05/2022 al 30/06/2022 Enea Nardone Gaspare Ancora");
        assertThat(admin.get(PAGE + "?persona=" + register.number("agnese.rizzo"))
                        .status())
                .isEqualTo(404);
        assertThat(signedIn("enea.nardone", "concerto-di-zona").get(PAGE).status())
                .isEqualTo(404);
    }

    @Test
    void showsAPageAtATimeAndSaysWhenThereIsNothing() {
        var whole = signedIn("capo.registro", PASSWORD);
        jdbc.sql("delete from cz_security_event").update();
        assertThat(whole.get(PAGE).text()).contains("Niente da mostrare");

        for (int i = 0; i < 60; i++) {
            accounts.disable("enea.nardone");
            accounts.enable("enea.nardone");
        }

        var first = whole.get(PAGE).page();
        assertThat(first.select("tbody tr")).hasSize(50);
        var second = whole.get(first.select("a[rel=next]").attr("href")).page();
        assertThat(second.select("tbody tr")).hasSize(50);
        var last = whole.get(second.select("a[rel=next]").attr("href")).page();
        assertThat(last.select("tbody tr")).hasSize(20);
        assertThat(last.select("a[rel=next]")).isEmpty();
    }

    @Test
    @DisplayName(
            "2.5 administrators read what was uncovered in their Ambito, not what the same person asked in another")
    void showsWhatWasUncoveredToItsAmbitoAlone() throws AccountRefused {
        accounts.register(new NewAccount(
                "revisore.doppio",
                "Revisore Doppio",
                "doppio@example.org",
                PASSWORD,
                Set.of(GroupId.of("CASARANO_AUD"), GroupId.of("PUTIGNANO_AUD")),
                LocalDate.of(2022, 1, 1)));
        events.publishEvent(new ContactsUncovered(
                "revisore.doppio",
                AmbitoCode.of("CASARANO"),
                "CASARANO-PDZ-V",
                "Verifica a campione.",
                LocalDate.of(2022, 6, 1)));

        assertThat(entries("CASARANO"))
                .extracting(SecurityEvent::kind)
                .contains("ContactsUncovered", "AccountRegistered");
        assertThat(entries("PUTIGNANO"))
                .extracting(SecurityEvent::kind)
                .contains("AccountRegistered")
                .doesNotContain("ContactsUncovered");
    }

    private List<SecurityEvent> entries(String ambito) {
        return security.page(List.of(AmbitoCode.of(ambito)), register.number("revisore.doppio"), null, 50);
    }

    /** One flood, one trace a minute. */
    @Test
    void doesNotFillUpUnderAFlood() {
        for (int i = 0; i < 13; i++) {
            turnedAway("agnese.rizzo");
        }

        assertThat(jdbc.sql(
                                "select count(*) from cz_security_event where username = 'agnese.rizzo' and kind = 'SignInRefused'")
                        .query(Long.class)
                        .single())
                .isEqualTo(11);
    }

    private void turnedAway(String username) {
        var visitor = Visitor.anonymous(base());
        var form = Visitor.form(visitor.get("/accedi").page(), "form:has([name=password])");
        assertThat(visitor.send(form, Map.of("username", username, "password", "sbagliata"))
                        .page()
                        .location())
                .contains("/accedi");
    }

    private Visitor administrator() {
        return signedIn("gaspare.ancora", "concerto-di-zona");
    }

    private Visitor signedIn(String username, String password) {
        return Visitor.signedIn(base(), username, password);
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
