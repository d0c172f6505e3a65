package it.concerto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import it.concerto.identity.AccountRefused;
import it.concerto.identity.Accounts;
import it.concerto.identity.GroupId;
import it.concerto.identity.NewAccount;
import it.concerto.testing.PlantedTasks;
import it.concerto.testing.PlantedTasks.Planted;
import it.concerto.testing.Visitor;
import it.concerto.workflow.engine.InboxProjection;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** O7: each filter by itself stands in the address, in its own field and in no other, and shows its tasks and no others. */
@WholePathTest
class O7EachFilterTests {

    private static final String SEEKER = "ida.cerca";
    private static final String UDP = "CASARANO_UDP";
    private static final String HEAD = "CASARANO_UDPRESP";
    private static final String FIFTH = "CASARANO-PDZ-V";
    private static final String OTHER = "CASARANO-PROVA";

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Visitor seeker;

    @BeforeEach
    void plant() throws AccountRefused {
        jdbc.sql("delete from cz_inbox").update();
        var tasks = new PlantedTasks(jdbc);
        Stream.of(
                        open("a", HEAD, FIFTH, "Avviso", "Convocare la Città", "Nardò", "2022-05-09T06:00:00Z"),
                        open("b", UDP, FIFTH, "Avviso", "Approvare", "Matino", "2022-05-09T20:00:00Z"),
                        mine("c", UDP, FIFTH, "Tavoli", "Convocare il tavolo", "Nardò", "2022-05-12T20:00:00Z"),
                        open("d", HEAD, OTHER, "Tavoli", "Firmare", "Taviano", "2022-05-16T20:00:00Z"),
                        open("e", UDP, OTHER, "Avviso", "Firmare", "Città di Matino", "2022-06-30T20:00:00Z"),
                        mine("f", HEAD, FIFTH, "Esito", "Firmare", "Taviano", InboxProjection.NO_TERM.toString()),
                        open(
                                "g",
                                "TARANTO_UDP",
                                FIFTH,
                                "Avviso",
                                "Convocare la Città",
                                "Nardò",
                                "2022-05-09T06:00:00Z"))
                .forEach(tasks::plant);
        seeker = seeker();
    }

    static List<Arguments> tried() {
        return List.of(
                arguments("testo", "citta", "a e"),
                arguments("testo", "convocare nardo", "a c"),
                arguments("scadenza", "ritardo", "a"),
                arguments("scadenza", "oggi", "b"),
                arguments("scadenza", "3-giorni", "b c"),
                arguments("scadenza", "7-giorni", "b c d"),
                arguments("scadenza", "senza", "f"),
                arguments("vista", "mie", "c f"),
                arguments("vista", "gruppi", "a b d e"),
                arguments("fase", "Avviso", "a b e"),
                arguments("fase", "Tavoli", "c d"),
                arguments("fase", "Esito", "f"),
                arguments("percorso", FIFTH, "a b c f"),
                arguments("percorso", OTHER, "d e"),
                arguments("comune", "MATINO", "b e"),
                arguments("comune", "firmare", ""),
                arguments("ruolo", "UDP", "b c e"),
                arguments("ruolo", "UDPRESP", "a d f"));
    }

    @ParameterizedTest(name = "{0}={1}")
    @MethodSource("tried")
    void saysTheSameInTheAddressInItsFieldAndInTheRows(String field, String value, String tasks) {
        var desk = seeker.get("/attivita").page();
        var address = "/attivita?" + field + "=" + URLEncoder.encode(value, UTF_8);

        var sent = seeker.send(Visitor.form(desk, ".cz-narrow form"), Map.of(field, value))
                .page();

        assertThat(sent.location()).endsWith(address);
        assertShows(sent, field, value, tasks);
        assertShows(seeker.get(address).page(), field, value, tasks);
    }

    @Test
    void nothingThatThePageOffersIsLeftOut() {
        var desk = seeker.get("/attivita").page();

        assertThat(desk.select("[data-task]").eachAttr("data-task"))
                .as("without a filter")
                .containsExactlyInAnyOrder("a", "b", "c", "d", "e", "f");
        var choices = desk.select(".cz-narrow option[value~=.]").stream()
                .map(option -> option.closest("select").attr("name") + "=" + option.val())
                .toList();
        assertThat(tried().stream().map(one -> one.get()[0] + "=" + one.get()[1]))
                .containsAll(choices);
        assertThat(tried().stream().map(one -> one.get()[0]))
                .containsAll(fields(desk).keySet());
    }

    private static void assertShows(Document list, String field, String value, String tasks) {
        var ids = tasks.isEmpty() ? List.<String>of() : List.of(tasks.split(" "));
        var others = fields(list);
        assertThat(others.remove(field)).isEqualTo(value);
        assertThat(others.values()).as("other fields").containsOnly("");
        assertThat(list.select("[data-task]").eachAttr("data-task")).containsExactlyInAnyOrderElementsOf(ids);
        if (field.equals("vista")) {
            assertThat(list.select(".cz-desk-views [aria-current]").text()).endsWith("(" + ids.size() + ")");
        } else {
            assertThat(list.select(".cz-shown strong").text())
                    .isEqualTo(ids.isEmpty() ? "Nessuna attività" : ids.size() + " attività");
        }
    }

    /** What the fields of the filter show, by name. */
    private static Map<String, String> fields(Document list) {
        return list.select(".cz-narrow [name]").stream()
                .collect(Collectors.toMap(
                        field -> field.attr("name"), O7EachFilterTests::shown, (one, two) -> one, TreeMap::new));
    }

    private static String shown(Element field) {
        return field.normalName().equals("select")
                ? field.select("option[selected]").val()
                : field.val();
    }

    /** One that waits for a group. */
    private static Planted open(
            String id, String group, String path, String stage, String name, String subject, String due) {
        return new Planted(id, List.of(group), null, "CASARANO", path, stage, name, subject, Instant.parse(due));
    }

    /** One of a group that the person has in hand. */
    private static Planted mine(
            String id, String group, String path, String stage, String name, String subject, String due) {
        return new Planted(id, List.of(group), SEEKER, "CASARANO", path, stage, name, subject, Instant.parse(due));
    }

    private Visitor seeker() throws AccountRefused {
        var password = "concerto-di-zona";
        if (jdbc.sql("select count(*) from cz_account where username = ?")
                        .param(SEEKER)
                        .query(Long.class)
                        .single()
                == 0) {
            accounts.register(new NewAccount(
                    SEEKER,
                    "Ida Cerca",
                    SEEKER + "@example.org",
                    password,
                    Set.of(GroupId.of(UDP), GroupId.of(HEAD)),
                    LocalDate.of(2022, 5, 1)));
        }
        return Visitor.signedIn("http://localhost:" + port, SEEKER, password);
    }
}
