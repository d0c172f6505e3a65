package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The door opens, then the rest is made. */
class MadeAfterStartTests {

    private final Set<Class<?>> madeBefore = new HashSet<>();

    @Test
    void ourOwnAreMadeWhenTheDoorIsOpen() {
        try (var application = run(Parts.class)) {
            assertThat(madeBefore).containsExactlyInAnyOrder(Random.class, Settings.class);
            assertThat(made(application, Page.class)).isTrue();
        }
    }

    @Test
    void whatCannotBeMadeEndsTheProduct() {
        assertThatExceptionOfType(BeanCreationException.class)
                .isThrownBy(() -> run(Broken.class).close())
                .havingRootCause()
                .withMessage("without a table");
    }

    private ConfigurableApplicationContext run(Class<?> parts) {
        ApplicationListener<ApplicationStartedEvent> opened =
                started -> Stream.of(Random.class, Page.class, Settings.class)
                        .filter(type -> made(started.getApplicationContext(), type))
                        .forEach(madeBefore::add);
        return new SpringApplicationBuilder(MadeAfterStart.class, parts)
                .web(WebApplicationType.NONE)
                .listeners(opened)
                .run("--spring.main.banner-mode=off", "--spring.config.name=none");
    }

    private static boolean made(ConfigurableApplicationContext application, Class<?> type) {
        return Stream.of(application.getBeanNamesForType(type, true, false))
                .anyMatch(application.getBeanFactory()::containsSingleton);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(Settings.class)
    static class Parts {

        @Bean
        Random library() {
            return new Random(1);
        }

        @Bean
        Page page() {
            return new Page();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Broken {

        @Bean
        Page page() {
            throw new IllegalStateException("without a table");
        }
    }

    private static class Page {}

    @ConfigurationProperties("made")
    record Settings() {}
}
