package it.concerto.workflow;

import static it.concerto.testing.EngineSlice.ANNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.LetterApplication;
import it.concerto.testing.LetterSteps;
import it.concerto.testing.MovableClock;
import it.concerto.testing.Submissions;
import it.concerto.workflow.engine.InboxProjection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

class RestartTests {

    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");

    @TempDir
    Path folder;

    @Test
    void losesNothingAndDeploysNothingAnew() throws Exception {
        String open;
        try (var first = start(Map.of())) {
            var tasks = first.getBean(Tasks.class);
            var processes = first.getBean(Processes.class);
            processes.start("LetterProcess", CASARANO, "CASARANO-WAITING-P1", Map.of());
            var task = tasks.of(ANNA, "CASARANO-WAITING-P1").get(0).taskId();
            tasks.claim(ANNA, task);
            tasks.complete(ANNA, task, Submissions.of("subject", "non urgente"));
            processes.start("LetterProcess", CASARANO, "CASARANO-OPEN-P1", Map.of());
            open = tasks.of(ANNA, "CASARANO-OPEN-P1").get(0).taskId();
            tasks.claim(ANNA, open);
        }

        try (var second = start(Map.of())) {
            var tasks = second.getBean(Tasks.class);
            assertThat(second.getBean(RepositoryService.class)
                            .createProcessDefinitionQuery()
                            .list())
                    .hasSize(4)
                    .allSatisfy(
                            definition -> assertThat(definition.getVersion()).isEqualTo(1));
            assertThat(second.getBean(InboxProjection.class).differences()).isZero();
            assertThat(tasks.open(ANNA, open).standing()).isEqualTo(OpenTask.Standing.MINE);
            assertThat(tasks.complete(ANNA, open, Submissions.of("subject", "dopo")))
                    .isInstanceOf(Completion.Completed.class);

            var clock = second.getBean(MovableClock.class);
            var jobs = second.getBean(ManagementService.class);
            assertThat(jobs.createJobQuery().timers().executable().count()).isZero();
            clock.advance(Duration.ofDays(2));
            assertThat(jobs.createJobQuery().timers().executable().count()).isEqualTo(2);
        }
    }

    @Test
    void givesAChangedModelANewVersionAndLeavesTheOthersAlone() throws Exception {
        var models = LetterApplication.copyOfTheModels(folder);
        start(Map.of("concerto.models", models.toUri().toString())).close();
        var letter = models.resolve("bpmn/letter.bpmn");
        Files.writeString(letter, Files.readString(letter).replace("Scrivere la lettera", "Scrivere una lettera"));

        try (var second = start(Map.of("concerto.models", models.toUri().toString()))) {
            var repository = second.getBean(RepositoryService.class);
            assertThat(repository.createProcessDefinitionQuery().latestVersion().list())
                    .extracting("key", "version")
                    .containsExactlyInAnyOrder(
                            tuple("LetterProcess", 2),
                            tuple("SignLetterProcess", 1),
                            tuple("AnswerProcess", 1),
                            tuple("TwoLettersProcess", 1));
        }
    }

    @Test
    @DisplayName("BR-73 a running path keeps its models; a new one gets the newest")
    void callsTheVersionThatThePathKeeps() throws Exception {
        var models = LetterApplication.copyOfTheModels(folder);
        try (var first = start(Map.of("concerto.models", models.toUri().toString()))) {
            first.getBean(Processes.class).start("LetterProcess", CASARANO, "CASARANO-OLD-P1", Map.of());
        }
        for (var model : List.of("sign-letter", "answer")) {
            var file = models.resolve("bpmn/" + model + ".bpmn");
            Files.writeString(file, Files.readString(file).replaceFirst(" name=\"", " name=\"Nuova "));
        }

        try (var second = start(Map.of("concerto.models", models.toUri().toString()))) {
            second.getBean(LetterSteps.SignersInScope.class).signers = List.of("anna");
            var processes = second.getBean(Processes.class);
            processes.start("LetterProcess", CASARANO, "CASARANO-NEW-P1", Map.of());
            for (var path : List.of("CASARANO-OLD-P1", "CASARANO-NEW-P1")) {
                writeAndCount(second, path);
                processes.startByMessage("AnswerProcess", "AnswerCame", CASARANO, path, Map.of());
            }

            assertThat(second.getBean(JdbcClient.class)
                            .sql(
                                    """
                                    select distinct i.business_key_ || ' ' || d.key_ || ' ' || d.version_
                                    from act_hi_procinst i join act_re_procdef d on d.id_ = i.proc_def_id_
                                    """)
                            .query(String.class)
                            .list())
                    .containsExactlyInAnyOrder(
                            "CASARANO-OLD-P1 LetterProcess 1",
                            "CASARANO-OLD-P1 SignLetterProcess 1",
                            "CASARANO-OLD-P1 AnswerProcess 1",
                            "CASARANO-NEW-P1 LetterProcess 1",
                            "CASARANO-NEW-P1 SignLetterProcess 2",
                            "CASARANO-NEW-P1 AnswerProcess 2");
        }
    }

    @Test
    void opensATaskAgainOfWhichOnlyTheAnswerWasKept() throws Exception {
        String task;
        try (var first = start(Map.of())) {
            first.getBean(Processes.class).start("LetterProcess", CASARANO, "CASARANO-HALF-P1", Map.of());
            var tasks = first.getBean(Tasks.class);
            task = tasks.of(ANNA, "CASARANO-HALF-P1").get(0).taskId();
            tasks.claim(ANNA, task);
            // what a kill can leave of a transaction on H2
            first.getBean(JdbcClient.class)
                    .sql(
                            """
                            insert into cz_task_answer (task, ambito, path, task_key, task_name, stage, process_instance_id,
                                candidates, form_id, form_deployment_id, answer, person, at, process)
                            values (?, 'CASARANO', 'CASARANO-HALF-P1', 'Task_WriteLetter', '', '', '', '', '', '', '{}', 'anna',
                                current_timestamp, '')
                            """)
                    .param(task)
                    .update();
        }

        try (var second = start(Map.of())) {
            assertThat(second.getBean(Tasks.class).complete(ANNA, task, Submissions.of("subject", "dopo")))
                    .isInstanceOf(Completion.Completed.class);
        }
    }

    private static void writeAndCount(ConfigurableApplicationContext application, String path) throws Exception {
        var tasks = application.getBean(Tasks.class);
        var task = tasks.of(ANNA, path).get(0).taskId();
        tasks.claim(ANNA, task);
        tasks.complete(ANNA, task, Submissions.of("subject", "urgente", "urgent", "true"));
        var jobs = application.getBean(ManagementService.class);
        jobs.createJobQuery().messages().list().forEach(job -> jobs.executeJob(job.getId()));
    }

    @Test
    void aTranslationIsNoNewVersion() throws Exception {
        var models = LetterApplication.copyOfTheModels(folder);
        start(Map.of("concerto.models", models.toUri().toString())).close();
        Files.writeString(models.resolve("bpmn/letter_en.properties"), "Task_WriteLetter = Write the letter");

        try (var second = start(Map.of("concerto.models", models.toUri().toString()))) {
            assertThat(second.getBean(RepositoryService.class)
                            .createProcessDefinitionQuery()
                            .list())
                    .extracting("version")
                    .containsOnly(1);
            second.getBean(Processes.class).start("LetterProcess", CASARANO, "CASARANO-ENGLISH-P1", Map.of());
            assertThat(nameOfTheTask(second, Locale.ENGLISH)).isEqualTo("Write the letter");
            assertThat(nameOfTheTask(second, Locale.FRENCH)).isEqualTo("Scrivere la lettera");
        }
    }

    private static String nameOfTheTask(ConfigurableApplicationContext application, Locale locale) {
        LocaleContextHolder.setLocale(locale);
        try {
            return application
                    .getBean(Tasks.class)
                    .of(ANNA, "CASARANO-ENGLISH-P1")
                    .get(0)
                    .name();
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private ConfigurableApplicationContext start(Map<String, String> settings) {
        return LetterApplication.start(folder.resolve("concerto"), settings);
    }
}
