package it.concerto.notifications.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.concerto.WholePathTest;
import it.concerto.identity.Accounts;
import it.concerto.notifications.Invitation;
import it.concerto.notifications.Letter;
import it.concerto.notifications.MailCode;
import it.concerto.notifications.Outbox;
import it.concerto.notifications.Recipient;
import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.Newcomer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamcrest.Matchers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@WholePathTest
class MailPageTests {

    @Autowired
    MockMvc web;

    @Autowired
    Accounts accounts;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aMailAndItsReader() throws Exception {
        new Newcomer("rosa.mail", "Rosa Bianchi").registerWith(accounts);
        var when = LocalDateTime.of(2022, 9, 6, 10, 0);
        Map<String, Object> content = Map.of(
                "plan",
                "Piano Sociale di Zona 2022-2024",
                "when",
                when,
                "place",
                "Palazzo di città",
                "version",
                1,
                "hash",
                "a".repeat(64));
        outbox.post(
                new Letter(
                        MailCode.M11,
                        AmbitoCode.of("CASARANO"),
                        "CASARANO-PDZ-2022-2024-P1",
                        "outcome-1-convened-1",
                        content,
                        new Invitation("outcome-1", 0, false, "Incontro", when, null, "Palazzo di città")),
                Set.of(
                        new Recipient("Anna Greco", "anna@example.org"),
                        new Recipient("Bruno Leo", "bruno@example.org")));
    }

    @Test
    void listsAndOpensMailsAsTheyWereWritten() throws Exception {
        var list = page("/posta");
        assertThat(list.select("tbody tr")).hasSize(1);
        assertThat(list.text()).contains("Incontro sull’esito", "2 destinatari", "Anna Greco", "Bruno Leo");

        var mail = page(list.select("tbody .cz-row-title a").attr("href"));
        assertThat(mail.select("pre").text()).contains("Gentile Anna Greco", "6 settembre 2022");
        assertThat(mail.select("details pre").text()).contains("BEGIN:VCALENDAR");

        web.perform(get(mail.select("a[href$=/html]").attr("href")).with(user("rosa.mail")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", Matchers.containsString("sandbox")));
        for (var text : List.of(list.text(), mail.text())) {
            assertThat(text).doesNotContain("??");
        }
    }

    /** What was written while no server was there stays readable, and says so. */
    @Test
    void saysThatNoMailServerIsThere() throws Exception {
        jdbc.sql("update cz_mail set status = 'ON_FILE'").update();

        var list = page("/posta");

        assertThat(list.text()).contains("Conservata: nessun server di posta");
        assertThat(page(list.select("tbody a").attr("href")).text()).contains("Conservata: nessun server di posta");
    }

    @Test
    @DisplayName("3.0 what is meant for certified mail and leaves as ordinary mail says that it has no legal effect")
    void saysThatOrdinaryMailHasNoLegalEffect() throws Exception {
        assertThat(page("/posta").text()).doesNotContain("Senza valore legale");

        outbox.post(
                new Letter(
                        MailCode.M10,
                        AmbitoCode.of("CASARANO"),
                        "CASARANO-PDZ-2022-2024-P1",
                        "cofinancing-1",
                        Map.of(
                                "plan",
                                "Piano Sociale di Zona 2022-2024",
                                "municipality",
                                "Casarano",
                                "until",
                                LocalDate.of(2022, 9, 20)),
                        null),
                Set.of(new Recipient("Comune di Casarano", "comune@pec.example.org")));

        var rows = page("/posta").select("tbody tr");
        assertThat(rows)
                .extracting(row -> row.text().contains("Senza valore legale"))
                .containsExactlyInAnyOrder(true, false);
        var mail = rows.select("tr[data-mail=M10] .cz-row-title a").attr("href");
        assertThat(page(mail).text()).contains("Concerto non ha una casella PEC");
    }

    private Document page(String address) throws Exception {
        var response = web.perform(get(address).with(user("rosa.mail")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
    }
}
