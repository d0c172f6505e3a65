package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.documents.Classification;
import it.concerto.documents.DocumentKind;
import it.concerto.documents.Documents;
import it.concerto.files.FileRef;
import it.concerto.files.FileStore;
import it.concerto.identity.GroupId;
import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.participation.notice.Manifestations;
import it.concerto.path.NewPath;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.testing.CountedStatements;
import it.concerto.testing.Noticeboard;
import it.concerto.testing.Submissions;
import it.concerto.testing.Visitor;
import it.concerto.workflow.Completion;
import it.concerto.workflow.InboxRow;
import it.concerto.workflow.InboxView;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.Tasks;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A page costs as many statements with much on it as with little. */
@WholePathTest
@Import(CountedStatements.class)
class StatementsTests {

    private static final String DECLARED =
            """
            {"participantKind":"CITIZEN","fiscalCode":"RSSMRA85T10A562S","legalName":"Mario Rossi",
             "email":"mario@example.org","areas":[],"proposals":[],"pactAccepted":true,"pact":[],"signedForm":[],
             "declarations":true,"privacyRead":true}""";
    private static final PathId MODEL = PathId.of("TARANTO-PDZ-2018");

    @Autowired
    CountedStatements statements;

    @Autowired
    PlanningPaths paths;

    @Autowired
    People people;

    @Autowired
    Tasks tasks;

    @Autowired
    Documents documents;

    @Autowired
    FileStore files;

    @Autowired
    Manifestations manifestations;

    @Autowired
    Noticeboard board;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Visitor visitor;

    @BeforeEach
    void signIn() {
        visitor = Visitor.signedIn("http://localhost:" + port, head(0).username(), "concerto-di-zona");
    }

    private Person head(int position) {
        var heads = people.in(GroupId.of("TARANTO_UDPRESP"));
        return heads.get(position % heads.size());
    }

    @Test
    void theDeskReadsTwentyTasksAsItReadsOne() throws Exception {
        var before = tasks.list(head(0), InboxView.ALL, null, 20).rows().size();
        assertThat(before).isPositive();
        var few = statementsOf("/attivita");

        for (int number = 0; number < 20; number++) {
            open("TARANTO-DESK-" + number);
        }
        var waiting = tasks.list(head(0), InboxView.ALL, null, 20).rows();
        for (InboxRow row : waiting.subList(0, 10)) {
            tasks.claim(head(0), row.taskId());
        }

        assertThat(waiting).hasSize(20);
        assertThat(statementsOf("/attivita")).hasSameSizeAs(few);
    }

    @Test
    void whatIsDoneAndAwaitedReadsFromManyPathsAsFromOne() throws Exception {
        complete(open("TARANTO-DONE"));
        var few = List.of(statementsOf("/attivita?vista=fatte"), statementsOf("/attivita?vista=attese"));

        for (int number = 0; number < 5; number++) {
            complete(open("TARANTO-DONE-" + number));
        }

        assertThat(visitor.get("/attivita?vista=fatte").page().select("[data-task]"))
                .hasSizeGreaterThan(5);
        assertThat(visitor.get("/attivita?vista=attese").page().select("[data-task]"))
                .hasSizeGreaterThan(5);
        assertThat(statementsOf("/attivita?vista=fatte")).hasSameSizeAs(few.get(0));
        assertThat(statementsOf("/attivita?vista=attese")).hasSameSizeAs(few.get(1));
    }

    private void complete(PathId path) throws Exception {
        var task = tasks.of(head(0), path.value()).get(0).taskId();
        tasks.claim(head(0), task);
        assertThat(tasks.complete(
                        head(0),
                        task,
                        Submissions.of(
                                "regionalAct", "D.G.R. 353 del 14 marzo 2022", "procedureOwner", head(0).username())))
                .isInstanceOf(Completion.Completed.class);
    }

    @Test
    void thePageOfAPathReadsTwelveDocumentsAsItReadsOne() throws Exception {
        var path = open("TARANTO-PAGE");
        file(path, 0);
        var few = statementsOf("/percorsi/" + path);

        for (int number = 1; number < 12; number++) {
            file(path, number);
        }

        assertThat(visitor.get("/percorsi/" + path).page().text()).contains("Allegato 11");
        assertThat(statementsOf("/percorsi/" + path)).hasSameSizeAs(few);
    }

    @Test
    void theRegisterOfManifestationsReadsThePageItShows() throws RuleBroken {
        board.openCasarano();
        visitor = Visitor.signedIn("http://localhost:" + port, office().username(), "concerto-di-zona");
        register(1, 2);
        var register = "/percorsi/" + Noticeboard.CASARANO + "/manifestazioni";
        var few = statementsOf(register);

        register(3, 44);

        var first = visitor.get(register).page();
        assertThat(first.select("tbody tr")).hasSize(20);
        assertThat(first.select(".cz-pagination").text()).contains("Pagina 1 di 3");
        assertThat(visitor.get(register + "?pagina=3").page().select("tbody tr"))
                .hasSize(4);
        assertThat(visitor.get(register + "?pagina=99").page().select("tbody tr"))
                .hasSize(4);
        assertThat(statementsOf(register)).hasSameSizeAs(few);
        visitor.get(register);
        statements.take();
        manifestations.page(Noticeboard.CASARANO, 1);
        assertThat(statements.take()).hasSize(2).anyMatch(sql -> sql.contains("number between"));
    }

    private Person office() {
        return people.in(GroupId.of("CASARANO_UDPRESP")).get(0);
    }

    /** Straight into the register: the mails that follow a real one would be counted too. */
    private void register(int first, int last) {
        for (int number = first; number <= last; number++) {
            jdbc.sql("insert into cz_manifestation (id, ambito, path, number, received_at, channel, kind, participant,"
                            + " fiscal_code, email, content, hash, status) values (?, 'CASARANO', ?, ?,"
                            + " '2022-05-23T08:00:00Z', 'PORTAL', 'CITIZEN', 'Mario Rossi', 'RSSMRA85T10A562S',"
                            + " 'mario@example.org', ?, 'h', 'RECEIVED')")
                    .params("m-" + number, Noticeboard.CASARANO.value(), number, DECLARED)
                    .update();
        }
    }

    /** What an answer costs until it is committed, with all that is asked at the door, may not creep up again (ADR 92). */
    @Test
    void anAnswerTakesNoMoreStatementsThanOnceReached() throws Exception {
        answer(open("TARANTO-WARM"));

        assertThat(answer(open("TARANTO-MEASURED"))).hasSizeBetween(1, 27);
    }

    private List<String> answer(PathId path) {
        var task = tasks.of(head(0), path.value()).get(0).taskId();
        var toClaim = Visitor.form(visitor.get("/attivita/" + task).page(), "form.cz-claim-first");
        var toAnswer = Visitor.form(visitor.send(toClaim, Map.of()).page(), "form.cz-answer");
        statements.take();
        var answered = visitor.send(toAnswer, Map.of("regionalAct", "Deliberazione della Giunta regionale n. 353"));
        assertThat(answered.page().location()).endsWith("/attivita");
        // the flows are written last, the rest is the next page
        return statements.take().stream()
                .takeWhile(sql -> !sql.contains("cz_flow_taken"))
                .toList();
    }

    private List<String> statementsOf(String page) {
        visitor.get(page);
        statements.take();
        assertThat(visitor.get(page).status()).isEqualTo(200);
        var taken = statements.take();
        assertThat(taken).isNotEmpty();
        return taken;
    }

    private PathId open(String id) throws Exception {
        var model = paths.get(MODEL);
        var path = new NewPath(
                PathId.of(id),
                model.ambito(),
                model.planName(),
                model.from(),
                model.to(),
                model.products(),
                model.configuration(),
                "Percorso di prova.");
        return paths.open(path, head(0).username()).id();
    }

    private void file(PathId path, int number) {
        documents.file(path, DocumentKind.values()[0], "Allegato " + number, Classification.PUBLIC, stored(number));
    }

    private FileRef stored(int number) {
        return files.store("allegato.txt", ("Allegato numero " + number).getBytes(StandardCharsets.UTF_8));
    }
}
