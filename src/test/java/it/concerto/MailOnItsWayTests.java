package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.Ensemble;
import it.concerto.testing.PathParts;
import java.util.Map;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** O3, X1.2: the convocations that leave while the roll is called are nobody's change, and nobody has to choose. */
@WholePathTest
class MailOnItsWayTests {

    private static final String PATH = "CASARANO-PDZ-V";

    @Autowired
    Ensemble.Stage stage;

    @Autowired
    JdbcClient jdbc;

    @Test
    void callsTheRollWhileConvocationsLeave() {
        var ensemble = PathParts.usual(stage, PATH);

        ensemble.before(task -> convocationsAre("QUEUED"))
                .part("Task_CallRoll", (form, time) -> whileTheyLeave(form))
                .playUntil("Task_CastVotes");

        assertThat(ensemble.answered()).containsEntry("Task_CallRoll", 1);
    }

    private Map<String, ?> whileTheyLeave(FormElement form) {
        assertThat(form.ownerDocument().text()).contains("messaggio non consegnato");
        convocationsAre("SENT");
        stage.clock().set("2022-05-16T16:00");
        return Map.of();
    }

    private void convocationsAre(String status) {
        jdbc.sql("update cz_mail set status = ?, next_attempt_at = timestamp '2199-01-01 00:00:00' where code = 'M01'")
                .param(status)
                .update();
    }
}
