package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.AccountRefused;
import it.concerto.identity.Accounts;
import it.concerto.identity.GroupId;
import it.concerto.identity.NewAccount;
import it.concerto.testing.Visitor;
import it.concerto.testing.Visitor.Answer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator of the whole installation registers an Ambito over HTTP. */
@WholePathTest
class AmbitoRegistrationTests {

    private static final String PASSWORD = "una frase che nessuno indovina";

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    @Test
    void registersAnAmbitoWithItsSeats() throws AccountRefused {
        accounts.register(new NewAccount(
                "capo.testi",
                "Capo Testi",
                "capo@example.org",
                PASSWORD,
                Set.of(GroupId.of("CONCERTO_ADM")),
                LocalDate.of(2022, 1, 1)));
        var admin = signedIn("capo.testi", PASSWORD);
        var typed = new HashMap<String, Object>(Map.of(
                "code", "PROVA",
                "name", "Ambito di prova",
                "governanceForm", "SINGLE_MUNICIPALITY",
                "patronDay", "31/02",
                "since", "2022-01-01",
                "municipalities.0.istat", "075016",
                "municipalities.0.name", "Casarano",
                "municipalities.0.lead", "true"));

        var noSuchDay = send(admin, "/amministrazione/ambiti/nuovo", typed);
        assertThat(noSuchDay.text()).contains("Questo giorno non esiste");
        typed.put("patronDay", "21/05");
        var taken = send(admin, "/amministrazione/ambiti/nuovo", typed);
        assertThat(taken.text()).contains("Il Comune fa già parte di un Ambito");
        typed.put("municipalities.0.istat", "075035");
        typed.put("municipalities.0.name", "Lecce");
        assertThat(send(admin, "/amministrazione/ambiti/nuovo", typed).text()).contains("Ambito registrato", "Lecce");

        var seat = new HashMap<String, Object>(Map.of(
                "kind", "MUNICIPALITY",
                "voteRule", "ALWAYS",
                "votes", "1",
                "holder", "Sindaca di prova",
                "office", "Sindaca",
                "since", "2022-01-01"));
        var asked = send(admin, "/amministrazione/ambiti/PROVA/seggi/nuovo", seat);
        var given = admin.send(Visitor.form(asked.page(), "form:has([name=holder])"), Map.of("municipality", "075035"));
        assertThat(given.text()).contains("Seggio registrato", "Comune di Lecce", "Sindaca di prova");
        var passed = send(
                admin,
                "/amministrazione/ambiti/PROVA/seggi/passaggio",
                Map.of("seat", "PROVA-075035", "holder", "Sindaco nuovo", "office", "Sindaco", "from", "2022-02-01"));
        assertThat(passed.text()).contains("Passaggio registrato");
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
