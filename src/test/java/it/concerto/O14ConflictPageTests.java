package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.Visitor;
import it.concerto.workflow.TaskEnded;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** O14: whoever loses against the same process each time reads so in plain words, and has lost nothing. */
@WholePathTest
class O14ConflictPageTests {

    private static final String ANSWER = "form.cz-answer";
    private static final String NOTE = "Da sentire il Comune di Matino.";

    @Autowired
    ConfigurableApplicationContext application;

    @LocalServerPort
    int port;

    private final AtomicInteger crossed = new AtomicInteger();
    private final Crossing crossing = new Crossing();

    private Visitor head;
    private String task;

    /** Somebody else is faster each time: the engine finds so when it writes. */
    private final class Crossing implements ApplicationListener<PayloadApplicationEvent<TaskEnded>> {

        @Override
        public void onApplicationEvent(PayloadApplicationEvent<TaskEnded> event) {
            crossed.incrementAndGet();
            throw new OptimisticLockingException("crossed");
        }
    }

    @BeforeEach
    void claim() {
        head = Visitor.signedIn("http://localhost:" + port, "enea.nardone", "concerto-di-zona");
        task = head.get("/attivita")
                .page()
                .select("[data-key=Task_OpenCycle] h2 a")
                .attr("href");
        head.send(Visitor.form(head.get(task).page(), "form.cz-claim-first"), Map.of());
    }

    @AfterEach
    void letThrough() {
        application.removeApplicationListener(crossing);
    }

    @Test
    void isToldInPlainItalianAndEnglishAndLosesNothing() {
        var sent = answer();
        application.addApplicationListener(crossing);
        var lost = head.send(sent, Map.of("note", NOTE));

        assertThat(crossed).as("once, and three times more").hasValue(4);
        assertThat(lost.status()).isEqualTo(409);
        assertThat(lost.page().select("h1").text()).isEqualTo("Più persone nello stesso momento");
        assertThat(lost.page().select("main p").first().text())
                .isEqualTo(
                        "Altri stanno completando attività dello stesso procedimento. Nulla è andato perso: torna alle"
                                + " attività e riprova, di solito basta un secondo tentativo.");

        // a draft keeps the words in which it was begun: gone on with in English, the page would ask what changed
        head.send(Visitor.form(head.get(task).page(), "form[action$=/bozza/elimina]"), Map.of());
        head.get("/attivita?lingua=en");
        var told = head.send(answer(), Map.of("note", NOTE)).page();
        assertThat(told.select("h1").text()).isEqualTo("Several people at the same moment");
        assertThat(told.select("main p").first().text())
                .isEqualTo(
                        "Others are completing tasks of the same process. Nothing is lost: go back to the tasks and try"
                                + " again, a second attempt is usually enough.");
        assertThat(told.text()).doesNotContain("Optimistic", "crossed", "Exception");

        application.removeApplicationListener(crossing);
        var kept = answer();
        assertThat(kept.select("[name=note]").val()).isEqualTo(NOTE);
        assertThat(head.send(kept, Map.of()).page().select(".alert-success").text())
                .startsWith("Done");
    }

    private FormElement answer() {
        return Visitor.form(head.get(task).page(), ANSWER);
    }
}
