package it.concerto;

import static java.lang.Thread.State.TIMED_WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

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
    void whoWaitsForAPageGoesFirst() throws Exception {
        var answer = new CountDownLatch(1);
        var visited = new AtomicReference<ConfigurableApplicationContext>();
        var start = new FutureTask<>(() -> run(Parts.class, started -> {
            visit(started.getApplicationContext().getBean(AnswersUnderway.class), answer);
            visited.set(started.getApplicationContext());
        }));
        var starting = new Thread(start);

        starting.start();
        await().until(() -> visited.get() != null && starting.getState() == TIMED_WAITING);
        assertThat(made(visited.get(), Page.class)).isFalse();
        answer.countDown();

        try (var application = start.get()) {
            assertThat(made(application, Page.class)).isTrue();
        }
    }

    /** Asks for a page, and waits for it when this returns. */
    private static void visit(AnswersUnderway answers, CountDownLatch answer) {
        var inside = new CountDownLatch(1);
        new Thread(() -> answering(answers, () -> {
                    inside.countDown();
                    until(answer);
                }))
                .start();
        until(inside);
    }

    private static void until(CountDownLatch reached) {
        await().until(() -> reached.getCount() == 0);
    }

    private static void answering(AnswersUnderway answers, Runnable meanwhile) {
        try {
            answers.doFilter(
                    new MockHttpServletRequest(),
                    new MockHttpServletResponse(),
                    (request, response) -> meanwhile.run());
        } catch (ServletException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Timeout(20)
    void butNotForEver() {
        var answers = new AnswersUnderway();
        var given = new AtomicBoolean();

        answering(answers, () -> {
            assertThatNoException().isThrownBy(() -> answers.awaitNone(System.nanoTime() + 1_000_000));
            given.set(true);
        });

        assertThat(given).isTrue();
    }

    @Test
    void whatCannotBeMadeEndsTheProduct() {
        assertThatExceptionOfType(BeanCreationException.class)
                .isThrownBy(() -> run(Broken.class).close())
                .havingRootCause()
                .withMessage("without a table");
    }

    private ConfigurableApplicationContext run(Class<?> parts) {
        return run(parts, started -> Stream.of(Random.class, Page.class, Settings.class)
                .filter(type -> made(started.getApplicationContext(), type))
                .forEach(madeBefore::add));
    }

    private static ConfigurableApplicationContext run(
            Class<?> parts, ApplicationListener<ApplicationStartedEvent> opened) {
        return new SpringApplicationBuilder(MadeAfterStart.class, AnswersUnderway.class, parts)
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
