package it.concerto.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The engine's slice as an application on a database file, to be stopped and started again. */
public final class LetterApplication {

    private LetterApplication() {}

    /** The small models and forms in a folder of their own, to be changed. */
    public static Path copyOfTheModels(Path folder) throws IOException {
        var models = folder.resolve("models");
        FileSystemUtils.copyRecursively(Path.of("src/test/resources/workflow"), models);
        return models;
    }

    /** @param more configurations of other modules */
    public static ConfigurableApplicationContext start(Path database, Map<String, String> settings, Class<?>... more) {
        var properties = new HashMap<String, Object>(settings);
        properties.put(
                "spring.datasource.url",
                "jdbc:h2:file:" + database + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=512");
        properties.putIfAbsent("concerto.models", "classpath:workflow/");
        properties.putIfAbsent("camunda.bpm.job-execution.enabled", "false");
        properties.put("spring.main.banner-mode", "off");
        var arguments = properties.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        var application = new SpringApplicationBuilder(
                        EngineSlice.class,
                        LetterSteps.CountLetterStep.class,
                        LetterSteps.SignersInScope.class,
                        LetterSteps.SignerSubjects.class,
                        LetterSteps.WriteLetterHandler.class)
                .sources(more)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .run(arguments);
        application.getBean(IdentityService.class).setAuthenticatedUserId(TestActs.NAME);
        return application;
    }
}
