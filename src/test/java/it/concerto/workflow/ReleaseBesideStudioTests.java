package it.concerto.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.EngineSlice;
import it.concerto.testing.LetterApplication;
import it.concerto.workflow.live.DeployedModel;
import it.concerto.workflow.live.DeployedModels;
import it.concerto.workflow.live.GoLive;
import it.concerto.workflow.models.ModelFiles.ModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A new release of the product leaves what was changed in the studio as it is (ADR 185). */
class ReleaseBesideStudioTests {

    private static final String LETTER = "bpmn/letter.bpmn";
    private static final String ANSWER = "bpmn/answer.bpmn";

    @TempDir
    Path folder;

    @Test
    void changesOnlyWhatTheStudioHasNotTouched() throws Exception {
        var models = LetterApplication.copyOfTheModels(folder);
        try (var first = start(models)) {
            var deployed = first.getBean(DeployedModels.class);
            var files = deployed.files(live(first, LETTER)).stream()
                    .map(file -> file.name().equals(LETTER) ? named(file, "Scrivere da noi") : file)
                    .toList();
            first.getBean(TransactionTemplate.class)
                    .execute(status -> first.getBean(GoLive.class).deploy(EngineSlice.ANNA, LETTER, files));
            assertThat(live(first, LETTER)).matches(model -> model.isOfStudio() && model.version() == 2);
        }
        for (var model : List.of(LETTER, ANSWER)) {
            rename(models.resolve(model));
        }

        try (var second = start(models)) {
            assertThat(live(second, LETTER)).matches(model -> model.isOfStudio() && model.version() == 2);
            assertThat(text(second, LETTER)).contains("Scrivere da noi").doesNotContain("Nuova ");
            assertThat(live(second, ANSWER)).matches(model -> !model.isOfStudio() && model.version() == 2);
            assertThat(text(second, ANSWER)).contains("Nuova ");
        }
    }

    private static DeployedModel live(ConfigurableApplicationContext context, String model) {
        return context.getBean(DeployedModels.class).live(model).orElseThrow();
    }

    private static String text(ConfigurableApplicationContext context, String model) {
        return context.getBean(DeployedModels.class).files(live(context, model)).stream()
                .filter(file -> file.name().equals(model))
                .map(file -> new String(file.content(), UTF_8))
                .findFirst()
                .orElseThrow();
    }

    private static ModelFile named(ModelFile file, String title) {
        var text = new String(file.content(), UTF_8).replace("Scrivere la lettera", title);
        return new ModelFile(file.name(), text.getBytes(UTF_8));
    }

    private static void rename(Path model) throws IOException {
        Files.writeString(model, Files.readString(model).replaceFirst(" name=\"", " name=\"Nuova "));
    }

    private ConfigurableApplicationContext start(Path models) {
        return LetterApplication.start(
                folder.resolve("concerto"),
                Map.of("concerto.models", models.toUri().toString()));
    }
}
