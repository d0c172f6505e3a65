package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.AccountRefused;
import it.concerto.identity.Accounts;
import it.concerto.identity.GroupId;
import it.concerto.identity.NewAccount;
import it.concerto.identity.PeopleRegister;
import it.concerto.testing.Visitor;
import it.concerto.testing.Visitor.Answer;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An installation never loses everybody who can name others, and nobody comes to administer it by a name alone. */
@WholePathTest
class LastAdministratorTests {

    private static final String PASSWORD = "una frase che nessuno indovina";
    private static final Map<String, String> END = Map.of("group", "CONCERTO_ADM", "lastDay", "2022-06-01");

    @Autowired
    Accounts accounts;

    @Autowired
    PeopleRegister register;

    @LocalServerPort
    int port;

    @Test
    void keepsTheLastWhoAdministersTheInstallation() throws AccountRefused {
        var first = administrator("capo.uno");
        var second = administrator("capo.due");

        assertThat(send(first, page("capo.uno") + "/ruoli/fine", END).text()).contains("al 01/06/2022");
        assertThat(send(second, page("capo.due") + "/ruoli/fine", END).text()).contains("Non resterebbe nessuno");
        var suspended =
                first.send(Visitor.form(first.get(page("capo.due")).page(), "form[action$=sospendi]"), Map.of());
        assertThat(suspended.text()).contains("Non resterebbe nessuno", "Attivo");
        assertThat(second.get("/amministrazione/persone").status()).isEqualTo(200);

        var taken = send(
                second,
                "/amministrazione/ambiti/nuovo",
                Map.of(
                        "code", "CONCERTO",
                        "name", "Ambito dal nome dell’installazione",
                        "governanceForm", "SINGLE_MUNICIPALITY",
                        "patronDay", "21/05",
                        "since", "2022-01-01",
                        "municipalities.0.istat", "075035",
                        "municipalities.0.name", "Lecce",
                        "municipalities.0.lead", "true"));
        assertThat(taken.text()).contains("Questo codice è riservato");
    }

    private Visitor administrator(String username) throws AccountRefused {
        accounts.register(new NewAccount(
                username,
                username,
                username + "@example.org",
                PASSWORD,
                Set.of(GroupId.of("CONCERTO_ADM")),
                LocalDate.of(2022, 1, 1)));
        return Visitor.signedIn("http://localhost:" + port, username, PASSWORD);
    }

    private String page(String username) {
        return "/amministrazione/persone/" + register.number(username);
    }

    private static Answer send(Visitor visitor, String page, Map<String, ?> typed) {
        return visitor.send(Visitor.form(visitor.get(page).page(), "form[enctype]"), typed);
    }
}
