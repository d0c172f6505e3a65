package it.concerto.substitutes;

import static it.concerto.substitutes.Leave.CASARANO;
import static it.concerto.substitutes.Leave.ENEA;
import static it.concerto.substitutes.Leave.FAUSTO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import it.concerto.WholePathTest;
import it.concerto.comments.Comments;
import it.concerto.identity.Person;
import it.concerto.testing.Visitor;
import it.concerto.workflow.AnswerLog;
import it.concerto.workflow.Assignments;
import it.concerto.workflow.Awaited;
import it.concerto.workflow.DueChanges;
import it.concerto.workflow.Gift;
import it.concerto.workflow.LoggedDeed;
import it.concerto.workflow.NewDue;
import it.concerto.workflow.Pauses;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** BR-76: whoever acts for somebody who is away never stands alone in the story of a path. */
@WholePathTest
class DeedsOfSubstitutesTests {

    private static final LocalDate MONDAY = LocalDate.of(2022, 6, 6);

    @Autowired
    AutowireCapableBeanFactory application;

    @Autowired
    Assignments assignments;

    @Autowired
    DueChanges dueChanges;

    @Autowired
    Pauses pauses;

    @Autowired
    Comments comments;

    @Autowired
    AnswerLog log;

    @LocalServerPort
    int port;

    private Leave leave;
    private String task;
    private Person fausto;

    @BeforeEach
    void theHeadIsAway() throws Exception {
        leave = Leave.in(application);
        task = leave.task();
        leave.enter();
        leave.at("2022-06-06T08:00");
        fausto = leave.person(FAUSTO);
    }

    @Test
    @DisplayName("BR-76 a suspended term, a moved date and a gift name the head for whom they were done")
    void namesTheHeadBesideTheSubstitute() throws Exception {
        leave.claim(FAUSTO, task);
        pauses.suspend(fausto, task, new Pauses.Question(Awaited.REGION, MONDAY, "Chiesto il riparto."));
        pauses.resume(fausto, task, MONDAY, "La Regione ha risposto.");
        dueChanges.move(fausto, task, new NewDue(MONDAY.plusDays(11), "Attesa del riparto.", due()));
        leave.tasks.release(fausto, task);
        assignments.give(fausto, task, new Gift(FAUSTO, "Resta a me.", null, null));

        assertThat(deeds(leave.person(ENEA)))
                .extracting(deed -> deed.deed().action(), LoggedDeed::by, LoggedDeed::onBehalfOf)
                .contains(
                        told("desk.deed.suspended"),
                        told("desk.deed.resumed"),
                        told("desk.deed.dueMoved"),
                        told("desk.deed.given"));
        assertThat(page("/percorsi/" + path()))
                .contains("Fausto Errico per conto di Enea Nardone")
                .contains("Attesa del riparto.");
    }

    @Test
    @DisplayName("BR-76 a comment on a task of the head, and none of the substitute's own")
    void namesTheHeadBesideAComment() throws Exception {
        comments.add(fausto, leave.tasks.get(fausto, task), "Sentita la Regione.", Comments.next());
        comments.add(fausto, CASARANO, path(), "Chi ha il riparto?", Comments.next());

        assertThat(comments.ofPath(leave.person(ENEA), CASARANO, path(), 0))
                .extracting("text", "by", "onBehalfOf")
                .containsExactlyInAnyOrder(
                        tuple("Sentita la Regione.", "Fausto Errico", "Enea Nardone"),
                        tuple("Chi ha il riparto?", "Fausto Errico", null));
        assertThat(page("/attivita/" + task)).contains("Fausto Errico per conto di Enea Nardone");
    }

    private static Tuple told(String action) {
        return tuple(action, "Fausto Errico", "Enea Nardone");
    }

    private List<LoggedDeed> deeds(Person reader) {
        return log.of(reader, CASARANO, path(), null, 100).stream()
                .filter(LoggedDeed.class::isInstance)
                .map(LoggedDeed.class::cast)
                .toList();
    }

    private Instant due() throws Exception {
        return leave.tasks.get(fausto, task).due();
    }

    private String path() {
        return leave.jdbc
                .sql("select path from cz_inbox where task = ?")
                .param(task)
                .query(String.class)
                .single();
    }

    private String page(String address) throws Exception {
        return Visitor.signedIn("http://localhost:" + port, ENEA, "concerto-di-zona")
                .get(address)
                .text();
    }
}
