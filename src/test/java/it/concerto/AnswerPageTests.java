package it.concerto;

import static it.concerto.testing.RunningNotice.answer;
import static it.concerto.testing.RunningNotice.as;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.Ensemble;
import it.concerto.testing.Ensemble.Waiting;
import it.concerto.testing.Manifestation;
import it.concerto.testing.MovableClock;
import it.concerto.testing.RunningNotice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people answered, read again on the pages of a path. */
@WholePathTest
class AnswerPageTests {

    private static final byte[] LETTER = "%PDF-1.4 manifestiamo interesse".getBytes(StandardCharsets.UTF_8);

    @Autowired
    RunningNotice notices;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void leadsFromTheStoryOfThePathToEachAnswer() throws Exception {
        var ensemble = notices.open(port, "R1");
        var official = as(ensemble, "UDP");
        var events = official.get("/percorsi/" + ensemble.path()).page().select(".cz-events a[href*=/risposte/]");
        assertThat(events.eachText()).contains("Redigere l’avviso", "Approvare e firmare l’avviso");

        var drafted = events.select("a:contains(Redigere l’avviso)").attr("href");
        var page = official.get(drafted);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("h1").text()).isEqualTo("Redigere l’avviso");
        assertThat(page.page().select(".cz-task-facts").text()).contains("20 maggio 2022, 09:00");
        assertThat(page.text()).contains("Caritas diocesana").doesNotContain("??");
        assertThat(page.page().select("section.cz-answer").select("input, select, textarea, button"))
                .isEmpty();
        var english = official.get(drafted + "?lingua=en");
        assertThat(english.page().select("h2").eachText()).contains("What was answered");
        assertThat(english.text()).contains("Caritas diocesana").doesNotContain("??");
        official.get(drafted + "?lingua=it");
    }

    @Test
    void standsOnThePageOfTheRunToo() throws Exception {
        var ensemble = notices.open(port, "R2");
        var official = as(ensemble, "UDP");
        var run = jdbc.sql(
                        "select process_instance_id from cz_task_answer where path = ? and task_key = 'Task_DraftNotice'")
                .param(ensemble.path())
                .query(String.class)
                .single();

        assertThat(official.get("/percorsi/" + ensemble.path() + "/processi/" + run)
                        .page()
                        .select(".cz-events a")
                        .eachText())
                .contains("Redigere l’avviso", "Approvare e firmare l’avviso");
    }

    @Test
    @DisplayName(
            "2.5 the office reads answers, auditors do with contacts covered; others read that it happened, not who and what")
    void keepsWhatAManifestationDeclaresToThoseWhoNeedIt() throws Exception {
        var ensemble = notices.open(port, "R3");
        var task = received(ensemble).task();
        answer(ensemble, "Task_CheckManifestation");
        var page = "/percorsi/" + ensemble.path() + "/risposte/" + task;

        for (var role : List.of("UDP", "UDPRESP")) {
            var read = as(ensemble, role).get(page);
            assertThat(read.status()).as(role).isEqualTo(200);
            assertThat(read.text()).as(role).contains("RSSMRA85T10A562S", "Associazione Insieme 1", "Ammettere");
        }
        var audited = as(ensemble, "AUD").get(page);
        assertThat(audited.text())
                .contains("Associazione Insieme 1", "Ada Conte", "Ammettere", "•••")
                .doesNotContain("RSSMRA85T10A562S", "associazione1@example.org", "0833 123456");
        for (var role : List.of("PRES", "FAC", "RAG", "ASL", "SSP")) {
            assertThat(as(ensemble, role).get(page).status()).as(role).isEqualTo(404);
            assertThat(as(ensemble, role).get(page + "/file/0").status()).isEqualTo(404);
        }
        var story =
                as(ensemble, "SSP").get("/percorsi/" + ensemble.path()).page().select(".cz-events");
        assertThat(story.text()).contains("Verificare").doesNotContain("Fiorella Urso", "Fausto Errico");
        assertThat(story.select("a")).isEmpty();
        var official = as(ensemble, "UDP");
        assertThat(ensemble.as(ensemble.member("PUTIGNANO_UDPRESP", 0))
                        .get(page)
                        .status())
                .isEqualTo(404);
        assertThat(official.get("/percorsi/CASARANO-PDZ-V/risposte/" + task).status())
                .isEqualTo(404);
        assertThat(official.get("/percorsi/" + ensemble.path() + "/risposte/unknown")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("B6 whoever verifies a manifestation reaches its files from the task")
    void leadsFromTheTaskToTheFilesOfAManifestation() throws Exception {
        var ensemble = notices.open(port, "R4");
        var task = received(ensemble);
        var official = as(ensemble, "UDP");

        var link = official.get("/attivita/" + task.task()).page().selectFirst("main a[href*=/manifestazioni/]");
        assertThat(link).as("the way to the files").isNotNull();
        var declared = official.get(link.attr("href"));
        var file = declared.page().selectFirst("a[href*=/file/]");

        assertThat(declared.text()).contains("Associazione Insieme 1", "lettera.pdf");
        assertThat(official.get(file.attr("href")).page().wholeText()).contains("manifestiamo interesse");
        for (var role : List.of("FAC", "RAG")) {
            assertThat(as(ensemble, role).get(link.attr("href")).status())
                    .as(role)
                    .isEqualTo(403);
            assertThat(as(ensemble, role).get(file.attr("href")).status())
                    .as(role)
                    .isEqualTo(403);
        }
    }

    /** A manifestation that came by mail waits to be verified. */
    private Waiting received(Ensemble ensemble) {
        clock.set("2022-05-30T10:00");
        var manifestation = new Manifestation(1, List.of(Map.entry("A2", "Ada Conte")), "2022-05-30T09:00");
        var registered =
                manifestation.register(as(ensemble, "UDP"), ensemble.path(), Map.of("original/lettera.pdf", LETTER));
        assertThat(registered.page().location()).endsWith("/manifestazioni");
        notices.runDueJobs(ensemble.path());
        return ensemble.waiting().stream()
                .filter(task -> task.key().equals("Task_CheckManifestation"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing to verify among " + ensemble.waiting()));
    }
}
