package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.GroupId;
import it.concerto.identity.People;
import it.concerto.testing.PlantedTasks;
import it.concerto.testing.Visitor;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** O7: filters are saved under a name, counted wherever one looks at the list, and shared with a group. */
@WholePathTest
class O7SavedFiltersTests {

    private static final String HEAD = "CASARANO_UDPRESP";
    private static final String KEEP = ".cz-keep form";
    private static final String LATE = "/attivita?scadenza=ritardo&testo=citta+nardo";
    private static final String TODAY = "/attivita?scadenza=oggi";

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private PlantedTasks planted;
    private Visitor head;

    @BeforeEach
    void plant() {
        jdbc.sql("delete from cz_saved_filter").update();
        jdbc.sql("delete from cz_inbox where task like 'planted-%'").update();
        planted = new PlantedTasks(jdbc);
        for (int number = 0; number < 25; number++) {
            planted.late(HEAD, "Convocare la Città", "Nardò");
        }
        head = signedIn(people.in(GroupId.of(HEAD)).get(0).username());
    }

    @Test
    void aFilterIsSavedUnderANameAndCountsWhatItShowsNow() {
        var saved = save(head, LATE, Map.of("nome", "Nardò in ritardo")).page();

        assertThat(saved.location()).endsWith(LATE);
        assertThat(saved.select("h1").text()).isEqualTo("Attività: Nardò in ritardo");
        assertThat(saved.select(".cz-saved-filters [aria-current]").text()).startsWith("Nardò in ritardo 25");
        planted.late(HEAD, "Convocare la Città", "Nardò");
        var link = head.get("/attivita").page().select(".cz-saved-filters a");
        assertThat(link.text()).startsWith("Nardò in ritardo 26");
        assertThat(head.get(link.attr("href")).page().select("h1").text()).isEqualTo("Attività: Nardò in ritardo");
    }

    @Test
    void aSharedFilterIsForTheGroupAloneAndForItsAuthorToChange() {
        var members = people.in(GroupId.of("CASARANO_UDP"));
        var author = signedIn(members.get(0).username());
        save(author, LATE, Map.of("nome", "Della casa", "condividi", "CASARANO_UDP"));
        save(author, TODAY, Map.of("nome", "Mio di oggi"));

        assertThat(names(author)).containsExactly("Della casa", "Mio di oggi");
        var colleague = signedIn(members.get(1).username());
        assertThat(names(colleague)).containsExactly("Della casa");
        assertThat(colleague.get(LATE).page().select("form[action$=/elimina]")).isEmpty();
        assertThat(names(signedIn(people.in(GroupId.of("TARANTO_UDP")).get(0).username())))
                .isEmpty();

        assertThat(colleague.forge(deleting(author)).status()).isEqualTo(404);
        assertThat(names(colleague)).containsExactly("Della casa");
        assertThat(author.send(deleting(author), Map.of()).page().location()).endsWith(LATE);
        assertThat(names(colleague)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', Scrivi un nome",
        "'Della casa, molto, molto, molto, molto, molto, molto, molto lunga', '', Il nome è troppo lungo",
        "Preso, '', Hai già un filtro con questo nome",
        "Altrui, TARANTO_UDP, Scegli una voce"
    })
    void whatCannotBeKeptIsSaidBesideItsFieldAndNothingTypedIsLost(String name, String group, String problem) {
        save(head, LATE, Map.of("nome", "preso"));
        var form = Visitor.form(head.get(TODAY).page(), KEEP);
        form.select("[name=condividi]").first().appendElement("option").val("TARANTO_UDP");

        var refused = head.send(form, Map.of("nome", name, "condividi", group)).page();

        assertThat(refused.select(".cz-keep .cz-field-error").text()).startsWith(problem);
        assertThat(refused.select("#filtro-nome").val()).isEqualTo(name);
        assertThat(refused.select("h1").text()).isEqualTo("Attività: scadono oggi");
        assertThat(refused.title()).startsWith("Da correggere");
        assertThat(names(head)).containsExactly("preso");
    }

    @Test
    void aFilterOfTheSameNameIsReplacedOnlyIfItsAuthorSaysSo() {
        save(head, LATE, Map.of("nome", "Urgenti"));
        var form = Visitor.form(head.get(TODAY).page(), KEEP);
        var asked = head.send(form, Map.of("nome", "urgenti")).page();

        head.send(Visitor.form(asked, KEEP), Map.of("sostituisci", "on"));

        assertThat(head.get("/attivita").page().select(".cz-saved-filters a").attr("href"))
                .isEqualTo(TODAY);
    }

    private static Visitor.Answer save(Visitor person, String address, Map<String, String> typed) {
        return person.send(Visitor.form(person.get(address).page(), KEEP), typed);
    }

    private static FormElement deleting(Visitor author) {
        return Visitor.form(author.get(LATE).page(), "form[action$=/elimina]");
    }

    private static List<String> names(Visitor person) {
        return person.get("/attivita").page().select(".cz-saved-filters a > span:first-child").stream()
                .map(link -> link.ownText().strip())
                .toList();
    }

    private Visitor signedIn(String username) {
        return Visitor.signedIn("http://localhost:" + port, username, "concerto-di-zona");
    }
}
