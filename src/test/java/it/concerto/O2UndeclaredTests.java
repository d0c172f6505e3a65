package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.Visitor;
import java.util.Map;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** O2: what a form does not ask becomes no variable and no part of the answer, and what may only be read stays as it was. */
@WholePathTest
class O2UndeclaredTests {

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void whatTheFormDoesNotAskIsNeverKept() {
        var official = Visitor.signedIn("http://localhost:" + port, "enea.nardone", "concerto-di-zona");
        var task = official.get("/attivita")
                .page()
                .select("[data-key=Task_OpenCycle] h2 a")
                .attr("href");
        official.send(Visitor.form(official.get(task).page(), "form.cz-claim-first"), Map.of());
        var changed = with(Visitor.form(official.get(task).page(), "form.cz-answer"), "planName", "Un altro piano");

        var refused = official.send(changed, Map.of("note", "Avvio deciso con i sindaci."));

        assertThat(refused.page().select(".form-feedback, #forms-problems").text())
                .contains("Questo valore non si può cambiare da qui.");
        assertThat(refused.page().select("[name=note]").val()).isEqualTo("Avvio deciso con i sindaci.");

        var forged = with(Visitor.form(refused.page(), "form.cz-answer"), "evil", "true");
        var done = official.send(with(with(forged, "ambito", "TARANTO"), "note.evil", "true"), Map.of());

        assertThat(done.text()).contains("Aprire il ciclo");
        assertThat(answerTo(task)).contains("Avvio deciso con i sindaci.").doesNotContain("evil", "TARANTO");
        assertThat(variables("evil")).isZero();
        assertThat(variables("note")).isZero();
    }

    private static FormElement with(FormElement form, String name, String value) {
        form.select("input[name='" + name + "']").remove();
        form.appendElement("input").attr("name", name).attr("value", value);
        return form;
    }

    private String answerTo(String task) {
        return jdbc.sql("select answer from cz_task_answer where task = ?")
                .param(task.substring(task.lastIndexOf('/') + 1))
                .query(String.class)
                .single();
    }

    private long variables(String name) {
        return jdbc.sql("select count(*) from ACT_HI_VARINST where NAME_ like ?")
                .param("%" + name + "%")
                .query(Long.class)
                .single();
    }
}
