package it.concerto.bench;

import it.concerto.testing.MovableClock;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole product, started inside the benchmark. */
final class Product {

    static final String MAIN = "it.concerto.ConcertoApplication";

    private Product() {}

    /** The product's own settings of an H2 file. */
    static String file(Path database) {
        return "jdbc:h2:file:" + database + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=512";
    }

    static ConfigurableApplicationContext start(
            Path files, String url, Map<String, String> settings, String... profiles) throws ClassNotFoundException {
        return start(files, url, settings, context -> {}, profiles);
    }

    /** With somebody who watches, and at an hour that the watcher sets. */
    static ConfigurableApplicationContext start(
            Path files,
            String url,
            Map<String, String> settings,
            BeanPostProcessor watcher,
            MovableClock clock,
            String... profiles)
            throws ClassNotFoundException {
        return start(
                files,
                url,
                settings,
                context -> {
                    var beans = (BeanDefinitionRegistry) context.getBeanFactory();
                    beans.registerBeanDefinition("watcher", bean(BeanPostProcessor.class, watcher));
                    beans.registerBeanDefinition("movableClock", bean(MovableClock.class, clock));
                },
                profiles);
    }

    private static <T> BeanDefinition bean(Class<T> type, T bean) {
        var definition = new RootBeanDefinition(type, () -> bean);
        definition.setPrimary(true);
        return definition;
    }

    private static ConfigurableApplicationContext start(
            Path files,
            String url,
            Map<String, String> settings,
            ApplicationContextInitializer<ConfigurableApplicationContext> initializer,
            String... profiles)
            throws ClassNotFoundException {
        var properties = new HashMap<>(Map.of(
                "spring.datasource.url", url,
                "concerto.files.directory", files.toString(),
                "camunda.bpm.job-execution.enabled", "false",
                "server.port", "0",
                "logging.level.root", "warn",
                "spring.main.banner-mode", "off"));
        properties.putAll(settings);
        return new SpringApplicationBuilder(Class.forName(MAIN))
                .profiles(profiles)
                .initializers(initializer)
                .registerShutdownHook(false)
                .run(properties.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }
}
