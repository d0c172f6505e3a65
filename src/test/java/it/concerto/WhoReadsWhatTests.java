package it.concerto;

import static it.concerto.testing.RunningNotice.answer;
import static it.concerto.testing.RunningNotice.as;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.documents.Classification;
import it.concerto.documents.DocumentKind;
import it.concerto.documents.Documents;
import it.concerto.files.FileRef;
import it.concerto.files.FileStore;
import it.concerto.governance.adoption.AdoptionActs;
import it.concerto.participation.session.SessionPapers;
import it.concerto.path.PathId;
import it.concerto.testing.Ensemble;
import it.concerto.testing.RunningNotice;
import it.concerto.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The permission matrix of the book, as people of each role meet it. */
@WholePathTest
class WhoReadsWhatTests {

    /** "own" was done by themselves; "covered" comes without what leads to a person; papers are not public yet. What waits is the head of the office's own. */
    private static final String MATRIX =
            """
            role         register  declared  answer   story   mail     minutes  draft  plan  frame  sitting  others
            PRES         read      covered   -        veiled  -        read     read   read  read   read     read
            COORD        -         -         -        veiled  -        read     read   read  read   read     read
            ASL          -         -         -        veiled  -        read     read   read  read   read     read
            PROV         -         -         -        veiled  -        read     read   read  read   read     read
            UDPRESP      read      read      read     read    read     read     read   read  read   read     -
            RAG          -         -         -        veiled  -        -        -      read  read   -        read
            SSP          read      -         -        veiled  -        read     read   read  read   -        read
            GT           read      -         -        veiled  -        read     read   read  read   -        read
            FAC          -         -         -        veiled  -        -        -      -     -      -        -
            REF          -         -         -        veiled  -        -        -      -     -      -        -
            CONS_075042  -         -         -        veiled  -        -        -      -     read   -        -
            SEGR_075042  -         -         -        veiled  -        -        -      -     read   -        -
            COM_075042   -         -         -        veiled  -        -        -      -     read   -        -
            AUD          read      covered   covered  read    covered  read     read   read  read   read     read
            ADM          -         -         -        veiled  -        -        -      -     -      -        -
            BPMN         -         -         -        veiled  -        -        -      -     -      -        -
            """;

    @Autowired
    RunningNotice notices;

    @Autowired
    Documents documents;

    @Autowired
    FileStore files;

    @Autowired
    SessionPapers papers;

    @Autowired
    AdoptionActs acts;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    @DisplayName("2.5 who reads what, over HTTP")
    void everybodyReadsWhatTheMatrixLetsThemRead() throws Exception {
        var ensemble = notices.open(port, "X1");
        notices.register(ensemble, 7, "2022-05-30T10:00", "2022-05-30T10:01");
        notices.runDueJobs(ensemble.path());
        answer(ensemble, "Task_CheckManifestation");
        jdbc.sql("delete from cz_session_arrangement where path = ?")
                .param(ensemble.path())
                .update();
        notices.draftMinutes(ensemble, 3);
        var minutes = filed(ensemble, DocumentKind.MINUTES);
        var plan = filed(ensemble, DocumentKind.PLAN);
        var frame = filed(ensemble, DocumentKind.FINANCIAL_FRAME);
        var sitting = filed(ensemble, DocumentKind.SITTING_MINUTES);
        var page = "/percorsi/" + ensemble.path();
        var answered = page + "/risposte/"
                + one(
                        ensemble,
                        "select task from cz_task_answer where path = ?" + " and task_key = 'Task_CheckManifestation'");
        var mail = "/posta/"
                + one(
                        ensemble,
                        "select id from cz_mail where path = ? and recipient_email = 'associazione7@example.org'"
                                + " fetch first row only");

        var met = new ArrayList<String>();
        var lines = MATRIX.lines().map(line -> List.of(line.split(" +"))).toList();
        for (var line : lines.subList(1, lines.size())) {
            // The first component presides, too.
            var position = line.get(0).equals("COORD") ? 1 : 0;
            var reader = ensemble.as(ensemble.member("CASARANO_" + line.get(0), position));
            met.add(String.join(
                    " ",
                    line.get(0),
                    seen(reader, page + "/manifestazioni"),
                    seen(reader, page + "/manifestazioni/1"),
                    seen(reader, answered),
                    reader.get(page).page().select(".cz-events").text().contains(drafter(ensemble)) ? "read" : "veiled",
                    seen(reader, mail),
                    seen(reader, minutes),
                    seen(reader, page + "/sessioni/3/verbale"),
                    seen(reader, plan),
                    seen(reader, frame),
                    seen(reader, sitting),
                    reader.get(page).page().select("#altri").isEmpty() ? "-" : "read"));
        }

        assertThat(met)
                .containsExactlyElementsOf(lines.subList(1, lines.size()).stream()
                        .map(line -> String.join(" ", line))
                        .toList());
    }

    @Test
    @DisplayName("2.1 a facilitator and a referent read the papers of their own session, of no other")
    void theirOwnSessionIsOpenToThoseWhoConductIt() throws Exception {
        var ensemble = notices.open(port, "X2");
        var path = PathId.of(ensemble.path());
        var facilitator = ensemble.member("CASARANO_FAC", 0);
        var referent = ensemble.member("CASARANO_REF", 0);
        jdbc.sql("delete from cz_session_arrangement where path = ?")
                .param(path.value())
                .update();
        jdbc.sql("insert into cz_session_arrangement (path, number, ambito, facilitators) values (?, 3, 'CASARANO', ?)")
                .params(path.value(), facilitator)
                .update();
        jdbc.sql("insert into cz_referent (path, session, area, ambito, username, name, method)"
                        + " values (?, 3, 'A1', 'CASARANO', ?, 'Referente', 'DESIGNATED')")
                .params(path.value(), referent)
                .update();
        var own = paper("scheda-3.html");
        var other = paper("scheda-4.html");
        papers.materials(path, 3, List.of(own));
        papers.materials(path, 4, List.of(other));
        notices.draftMinutes(ensemble, 3);
        notices.draftMinutes(ensemble, 4);
        var sessions = "/percorsi/" + path.value() + "/sessioni/";

        for (var username : List.of(facilitator, referent)) {
            assertThat(seen(ensemble.as(username), address(own))).as(username).isEqualTo("read");
            assertThat(seen(ensemble.as(username), address(other))).as(username).isEqualTo("-");
            assertThat(seen(ensemble.as(username), sessions + "3/verbale"))
                    .as(username)
                    .isEqualTo("read");
            assertThat(seen(ensemble.as(username), sessions + "4/verbale"))
                    .as(username)
                    .isEqualTo("-");
        }
        var stranger = ensemble.as(ensemble.member("CASARANO_FAC", 1));
        assertThat(seen(stranger, address(own))).isEqualTo("-");
        assertThat(seen(stranger, sessions + "3/verbale")).isEqualTo("-");
        var remark = "/percorsi/" + path.value() + "/verbali/3/osservazione";
        assertThat(ensemble.as(facilitator).get(remark).status()).isEqualTo(200);
        assertThat(stranger.get(remark).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("2.5 the Comuni read the plan and its minutes from the adoption on, not what the body said")
    void adoptionOpensThePlanToTheComuni() throws Exception {
        var ensemble = notices.open(port, "X3");
        var plan = filed(ensemble, DocumentKind.PLAN);
        var minutes = filed(ensemble, DocumentKind.MINUTES);
        var sitting = filed(ensemble, DocumentKind.SITTING_MINUTES);
        var secretary = as(ensemble, "CONS_075042");
        assertThat(seen(secretary, plan)).isEqualTo("-");

        acts.open(PathId.of(ensemble.path()));

        assertThat(seen(secretary, plan)).isEqualTo("read");
        assertThat(seen(secretary, minutes)).isEqualTo("read");
        assertThat(seen(secretary, sitting)).isEqualTo("-");
    }

    private static String seen(Visitor reader, String address) {
        var answer = reader.get(address);
        if (answer.status() != 200) {
            return "-";
        }
        return answer.text().contains("RSSMRA85T10A562S")
                        || answer.text().contains("associazione7@example.org")
                        || !answer.text().contains("•••") && !address.matches(".*/manifestazioni/\\d+")
                ? "read"
                : "covered";
    }

    private String drafter(Ensemble ensemble) {
        return one(
                ensemble,
                "select p.display_name from cz_task_answer a join cz_account p on p.username = a.person"
                        + " where a.path = ? and a.task_key = 'Task_CheckManifestation'");
    }

    private String filed(Ensemble ensemble, DocumentKind kind) {
        var file = paper(kind + "-" + ensemble.path() + ".html");
        documents.file(PathId.of(ensemble.path()), kind, kind.name(), Classification.INTERNAL, file);
        return address(file);
    }

    private FileRef paper(String name) {
        return files.store(name, ("<p>" + name + "</p>").getBytes(StandardCharsets.UTF_8));
    }

    private static String address(FileRef file) {
        return "/documenti/" + file.sha256();
    }

    private String one(Ensemble ensemble, String sql) {
        return jdbc.sql(sql).param(ensemble.path()).query(String.class).single();
    }
}
