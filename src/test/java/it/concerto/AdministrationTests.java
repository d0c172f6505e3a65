package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.administration.Administration;
import it.concerto.administration.GivenRole;
import it.concerto.administration.Realm;
import it.concerto.identity.AccountRefused;
import it.concerto.identity.Accounts;
import it.concerto.identity.GroupId;
import it.concerto.identity.NewAccount;
import it.concerto.identity.PeopleRegister;
import it.concerto.identity.Role;
import it.concerto.organisation.Ambiti;
import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.Visitor;
import it.concerto.testing.Visitor.Answer;
import it.concerto.workflow.RuleBroken;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The register over HTTP: the administrator of Casarano, one of the whole installation, and people who are neither. */
@WholePathTest
class AdministrationTests {

    private static final String PASSWORD = "una frase che nessuno indovina";

    @Autowired
    Accounts accounts;

    @Autowired
    PeopleRegister register;

    @Autowired
    Administration administration;

    @Autowired
    Ambiti ambiti;

    @LocalServerPort
    int port;

    @Test
    void registersSomebodyWhoThenChoosesAPasswordAndWorks() {
        var admin = signedIn("gaspare.ancora", "concerto-di-zona");
        var registered = send(admin, "/amministrazione/persone/nuova", person("ambra.testi"));
        assertThat(registered.text()).contains("Persona registrata", "In attesa della password");
        var link = registered.page().selectFirst(".cz-handover code").text();
        assertThat(admin.get(registered.page().location()).page().select(".cz-handover"))
                .as("the link is shown once")
                .isEmpty();

        var newcomer = Visitor.anonymous(base());
        var choice = newcomer.get(link.substring(link.indexOf("/invito/")));
        var weak = newcomer.send(
                Visitor.form(choice.page(), "form:has([name=password])"),
                Map.of("password", "corta", "repeated", "corta"));
        assertThat(weak.text()).contains("La password è troppo corta");
        var chosen = newcomer.send(
                Visitor.form(weak.page(), "form:has([name=password])"),
                Map.of("password", PASSWORD, "repeated", PASSWORD));
        assertThat(chosen.text()).contains("Password salvata");
        assertThat(newcomer.get(link.substring(link.indexOf("/invito/"))).status())
                .as("good only once")
                .isEqualTo(404);

        var desk = signedIn("ambra.testi", PASSWORD).get("/percorsi");
        assertThat(desk.text()).contains("Casarano").doesNotContain("Putignano");
        assertThat(admin.get(registered.page().location()).text()).contains("Attivo");
    }

    @Test
    void showsWhatIsWrongBesideTheFieldAndKeepsWhatWasTyped() {
        var admin = signedIn("gaspare.ancora", "concerto-di-zona");
        var typed = person("gaspare.ancora");

        var refused = send(admin, "/amministrazione/persone/nuova", typed);

        assertThat(refused.page()
                        .select(".invalid-feedback, .cz-error, [id$=error]")
                        .text())
                .contains("Il nome utente è già in uso");
        assertThat(refused.page().selectFirst("[name=displayName]").val()).isEqualTo("Ambra Testi");
    }

    @Test
    void asksForTheComuneOfAMunicipalRoleAndTakesOnlyOnesOfTheAmbito() {
        var admin = signedIn("gaspare.ancora", "concerto-di-zona");
        var typed = person("secondo.testi");
        typed.put("role", "SEGR");

        var asked = send(admin, "/amministrazione/persone/nuova", typed);

        assertThat(asked.page().select("[name=municipality] option").eachText())
                .contains("Matino")
                .doesNotContain("Noci");
        var registered = admin.send(
                Visitor.form(asked.page(), "form:has([name=displayName])"), Map.of("municipality", "075042"));
        assertThat(registered.text()).contains("Segretario comunale, Matino");
    }

    @Test
    void endsARoleOnItsLastDayAndSendsAwayWhoseAccountIsSuspended() throws AccountRefused {
        accounts.register(new NewAccount(
                "terzo.testi",
                "Terzo Testi",
                "terzo@example.org",
                PASSWORD,
                Set.of(GroupId.of("CASARANO_UDP")),
                LocalDate.of(2022, 1, 1)));
        var page = "/amministrazione/persone/" + register.number("terzo.testi");
        var admin = signedIn("gaspare.ancora", "concerto-di-zona");
        var third = signedIn("terzo.testi", PASSWORD);

        var past = send(admin, page + "/ruoli/fine", Map.of("group", "CASARANO_UDP", "lastDay", "2022-01-31"));
        assertThat(past.text()).contains("Un ruolo finisce da oggi in poi");
        var ended = send(admin, page + "/ruoli/fine", Map.of("group", "CASARANO_UDP", "lastDay", "2030-12-31"));
        assertThat(ended.text()).contains("al 31/12/2030");

        assertThat(third.get("/percorsi").status()).isEqualTo(200);
        admin.send(Visitor.form(admin.get(page).page(), "form[action$=sospendi]"), Map.of());
        assertThat(third.get("/percorsi").page().location()).contains("/accedi");
        assertThat(admin.get(page).text()).contains("Sospeso", "Riattiva");
    }

    @Test
    void keepsEachAdministratorToTheirOwnAmbito() {
        var admin = signedIn("gaspare.ancora", "concerto-di-zona");
        var stranger = register.number("agnese.rizzo");

        assertThat(admin.get("/amministrazione/persone").text())
                .contains("enea.nardone Responsabile dell’Ufficio di Piano Attivo")
                .doesNotContain("Agnese Rizzo");
        assertThat(admin.get("/amministrazione/persone?ambito=PUTIGNANO").status())
                .isEqualTo(404);
        assertThat(admin.get("/amministrazione/persone/" + stranger).status()).isEqualTo(404);
        assertThat(admin.get("/amministrazione/ambiti/PUTIGNANO").status()).isEqualTo(404);
        assertThat(admin.get("/amministrazione/ambiti/nuovo").status()).isEqualTo(404);
        var form = Visitor.form(admin.get("/amministrazione/persone/nuova").page(), "form:has([name=displayName])");
        form.select("[name=ambito] option").first().val("PUTIGNANO");
        var typed = person("quarto.testi");
        typed.put("ambito", "PUTIGNANO");
        assertThat(admin.send(form, typed).status()).isEqualTo(200);
        assertThat(accounts.exists("quarto.testi")).as("a forged choice").isFalse();
    }

    /** Whoever handed the link over administers one Ambito only. */
    @Test
    void endsAnOpenLinkWhenThePersonGetsARoleInAFurtherAmbito() throws RuleBroken {
        var admin = signedIn("gaspare.ancora", "concerto-di-zona");
        var registered = send(admin, "/amministrazione/persone/nuova", person("quinta.testi"));
        var link = registered.page().selectFirst(".cz-handover code").text();
        var path = link.substring(link.indexOf("/invito/"));
        var whole = new Realm(true, ambiti.all());

        give(whole, "quinta.testi", "CASARANO");
        assertThat(Visitor.anonymous(base()).get(path).status()).isEqualTo(200);
        give(whole, "quinta.testi", "PUTIGNANO");
        assertThat(Visitor.anonymous(base()).get(path).status()).isEqualTo(404);
    }

    private void give(Realm realm, String username, String ambito) throws RuleBroken {
        administration.assign(
                realm,
                register.find(register.number(username)).orElseThrow(),
                new GivenRole(new AmbitoCode(ambito), Role.GT, null, LocalDate.of(2022, 1, 1), null));
    }

    @Test
    void isNotThereForPeopleWhoAreNoAdministrators() {
        var head = signedIn("enea.nardone", "concerto-di-zona");

        assertThat(head.get("/amministrazione/persone").status()).isEqualTo(404);
        assertThat(head.get("/amministrazione/ambiti").status()).isEqualTo(404);
        assertThat(head.get("/attivita").page().select("a[href='/amministrazione']"))
                .isEmpty();
        assertThat(Visitor.anonymous(base())
                        .get("/amministrazione/persone")
                        .page()
                        .location())
                .contains("/accedi");
    }

    /** Ended by mistake and given again on the same day. */
    @Test
    void givesARoleAgainThatWasToEndToday() throws AccountRefused {
        accounts.register(new NewAccount(
                "sesta.testi",
                "Sesta Testi",
                "sesta@example.org",
                PASSWORD,
                Set.of(GroupId.of("CASARANO_UDP")),
                LocalDate.of(2022, 1, 1)));
        var page = "/amministrazione/persone/" + register.number("sesta.testi");
        var admin = signedIn("gaspare.ancora", "concerto-di-zona");
        var again = Map.of("ambito", "CASARANO", "role", "UDP", "from", "2022-05-09");

        assertThat(send(admin, page + "/ruoli/nuovo", again).text()).contains("Ha già questo ruolo");
        send(admin, page + "/ruoli/fine", Map.of("group", "CASARANO_UDP", "lastDay", "2022-05-09"));
        assertThat(admin.get(page).text()).contains("al 09/05/2022");
        assertThat(send(admin, page + "/ruoli/nuovo", again).text())
                .contains("Ruolo dato", "dal 01/01/2022")
                .doesNotContain("al 09/05/2022");
    }

    private static Map<String, Object> person(String username) {
        return new HashMap<>(Map.of(
                "displayName", "Ambra Testi",
                "email", "ambra@example.org",
                "username", username,
                "ambito", "CASARANO",
                "role", "UDP",
                "from", "2022-01-01"));
    }

    private static Answer send(Visitor visitor, String page, Map<String, ?> typed) {
        return visitor.send(Visitor.form(visitor.get(page).page(), "form[enctype]"), typed);
    }

    private Visitor signedIn(String username, String password) {
        return Visitor.signedIn(base(), username, password);
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
