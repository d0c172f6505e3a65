package it.concerto;

import static it.concerto.testing.RunningNotice.answer;
import static it.concerto.testing.RunningNotice.as;
import static it.concerto.testing.RunningNotice.form;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import it.concerto.documents.DocumentVersion;
import it.concerto.documents.Documents;
import it.concerto.files.FileStore;
import it.concerto.path.PathId;
import it.concerto.testing.DeliveredMail;
import it.concerto.testing.Ensemble;
import it.concerto.testing.Manifestation;
import it.concerto.testing.MovableClock;
import it.concerto.testing.RunningNotice;
import it.concerto.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A participant who withdraws and asks to be reached no more, looked for in everything that is kept. */
@WholePathTest
class ForgottenContactsTests {

    private static final List<String> CONTACTS =
            List.of("associazione9@example.org", "delegata9@example.org", "0833 123456", "RSSMRA85T10A562S");

    private static final byte[] LETTER = "%PDF-1.4 scriveteci".getBytes(StandardCharsets.UTF_8);

    @Autowired
    RunningNotice notices;

    @Autowired
    Documents documents;

    @Autowired
    FileStore files;

    @Autowired
    GreenMail mail;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    @DisplayName("BR-78 contacts that are to be forgotten are in no row, no mail and no paper that anybody opens")
    void forgetsContactsWhereverTheyWereKept() throws Exception {
        var ensemble = checked("F1");
        var official = as(ensemble, "UDP");
        var declared = official.get("/percorsi/" + ensemble.path() + "/manifestazioni/1");
        var letter = declared.page().selectFirst("a[href*=/file/]").attr("href");
        assertThat(declared.text()).contains(CONTACTS.subList(0, 3));
        assertThat(places("associazione9@example.org")).contains("CZ_TASK_ANSWER.GIVEN", "CZ_MAIL.RECIPIENT_EMAIL");

        withdraw(official, ensemble);
        everythingHasLeft(ensemble.path());

        for (var contact : CONTACTS) {
            assertThat(places(contact)).as(contact).isEmpty();
        }
        assertThat(papers(ensemble)).noneMatch(paper -> CONTACTS.stream().anyMatch(paper::contains));
        assertThat(official.get(letter).status()).isEqualTo(404);
        theRestIsStillThere(ensemble);
    }

    @Test
    @DisplayName(
            "BR-78 who is known to the office is taken off its lists; its notes and those of others stay as they are")
    void takesThemOffTheLists() throws Exception {
        var ensemble = checked("F2");
        var note = "Nota di delegata9@example.org e 0833/12.34.56";
        jdbc.sql("update cz_notice set note = ? where path = ?")
                .params(note, ensemble.path())
                .update();
        jdbc.sql("insert into cz_attendance (path, session, line, ambito, person, capacity, email)"
                        + " values (?, 1, 1, 'CASARANO', 'Ada Conte', 'CITIZEN', 'Delegata9@example.org')")
                .param(ensemble.path())
                .update();
        jdbc.sql("update cz_session_arrangement set convened_guests = ? where path = ?")
                .params(
                        "CGIL <cgil@example.org>\nInsieme <associazione9@example.org>\nUIL <uil@example.org>",
                        ensemble.path())
                .update();

        withdraw(as(ensemble, "UDP"), ensemble);
        everythingHasLeft(ensemble.path());

        assertThat(places("associazione9@example.org")).isEmpty();
        assertThat(places("delegata9@example.org")).containsExactly("CZ_NOTICE.NOTE");
        assertThat(jdbc.sql("select distinct convened_guests from cz_session_arrangement where path = ?")
                        .param(ensemble.path())
                        .query(String.class)
                        .single())
                .isEqualTo("CGIL <cgil@example.org>\nUIL <uil@example.org>");
        assertThat(jdbc.sql("select note from cz_notice where path = ?")
                        .param(ensemble.path())
                        .query(String.class)
                        .single())
                .isEqualTo(note);
    }

    private void withdraw(Visitor official, Ensemble ensemble) {
        official.send(
                form(official, "/percorsi/" + ensemble.path() + "/manifestazioni/1/ritiro"),
                Map.of("reason", "PEC del legale rappresentante.", "withContacts", "true", "confirmed", "true"));
    }

    /** What was checked, by whom, and who spoke for whom; and the last mail reached its address before it was forgotten. */
    private void theRestIsStillThere(Ensemble ensemble) throws Exception {
        var official = as(ensemble, "UDP");
        var task = jdbc.sql("select task from cz_task_answer where path = ? and task_key = 'Task_CheckManifestation'")
                .param(ensemble.path())
                .query(String.class)
                .single();
        assertThat(official.get("/percorsi/" + ensemble.path() + "/risposte/" + task)
                        .text())
                .contains("Ammettere", "Associazione Insieme 9", "Ada Conte", "•••");
        assertThat(official.get("/percorsi/" + ensemble.path() + "/manifestazioni/1")
                        .text())
                .contains("Ritirata", "Associazione Insieme 9", "Ada Conte");
        var confirmation = jdbc.sql(
                        "select message_id from cz_mail where path = ? and event = 'manifestation-1-WITHDRAWN'")
                .param(ensemble.path())
                .query(String.class)
                .single();
        assertThat(mail.getReceivedMessages()).anySatisfy(message -> {
            assertThat(message.getMessageID()).isEqualTo(confirmation);
            assertThat(message.getAllRecipients()[0].toString()).contains("associazione9@example.org");
        });
    }

    /** A manifestation that came by mail and was admitted. */
    private Ensemble checked(String number) throws Exception {
        var ensemble = notices.open(port, number);
        clock.set("2022-05-30T10:00");
        new Manifestation(9, List.of(Map.entry("A2", "Ada Conte")), "2022-05-30T09:00")
                .register(as(ensemble, "UDP"), ensemble.path(), Map.of("original/lettera.pdf", LETTER));
        notices.runDueJobs(ensemble.path());
        answer(ensemble, "Task_CheckManifestation");
        return ensemble;
    }

    private void everythingHasLeft(String path) throws Exception {
        new DeliveredMail(mail, jdbc).codes(path);
        for (int turn = 0; turn < 200 && waiting(path) > 0; turn++) {
            mail.waitForIncomingEmail(25, Integer.MAX_VALUE);
        }
        assertThat(waiting(path)).isZero();
    }

    private int waiting(String path) {
        return jdbc.sql("select count(*) from cz_mail where path = ? and status = 'QUEUED'")
                .param(path)
                .query(Integer.class)
                .single();
    }

    private List<String> papers(Ensemble ensemble) {
        return documents.of(PathId.of(ensemble.path())).stream()
                .flatMap(document -> document.versions().stream())
                .map(DocumentVersion::file)
                .map(file -> new String(files.read(file), StandardCharsets.UTF_8))
                .toList();
    }

    /** The columns of all tables in which the words stand, texts and bytes alike. */
    private List<String> places(String words) {
        var found = new ArrayList<String>();
        jdbc.sql(
                        "select table_name, column_name, data_type from information_schema.columns where table_schema = 'PUBLIC'"
                                + " and (data_type like 'CHARACTER%' or data_type like 'BINARY%')")
                .query((row, n) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .forEach(column -> {
                    if (isIn(column, words)) {
                        found.add(column.get(0) + "." + column.get(1));
                    }
                });
        return found;
    }

    private boolean isIn(List<String> column, String words) {
        var value = "\"" + column.get(1) + "\"";
        var text = column.get(2).startsWith("BINARY") ? "utf8tostring(cast(" + value + " as varbinary))" : value;
        return jdbc.sql("select count(*) from \"" + column.get(0) + "\" where lower(" + text + ") like ?")
                        .param("%" + words.toLowerCase(Locale.ROOT) + "%")
                        .query(Long.class)
                        .single()
                > 0;
    }
}
