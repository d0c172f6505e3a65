package it.concerto;

import java.time.Duration;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Opens the door first: what of the product the first page does not need is made when something asks for it, and at the latest
 * as soon as people can come in and none of them waits for an answer.
 */
@Configuration(proxyBeanMethods = false)
class MadeAfterStart {

    /** For so long in all the rest gives way to people: it is not put off for ever where they never stop coming. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ConfigurableListableBeanFactory beans;
    private final AnswersUnderway answers;

    MadeAfterStart(ConfigurableListableBeanFactory beans, AnswersUnderway answers) {
        this.beans = beans;
        this.answers = answers;
    }

    @Bean
    static LazyInitializationBeanFactoryPostProcessor madeWhenAsked() {
        return new LazyInitializationBeanFactoryPostProcessor();
    }

    /** The libraries' things are made at once, and the settings are read at once: a wrong one opens no door. */
    @Bean
    static LazyInitializationExcludeFilter madeAtOnce() {
        return (name, definition, type) -> !type.getName().startsWith(MadeAfterStart.class.getPackageName() + ".")
                || type.isAnnotationPresent(ConfigurationProperties.class);
    }

    /** What cannot be made ends the product here, as it would have before: nobody meets it in the middle of their work. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void makeTheRest() throws InterruptedException {
        var latest = System.nanoTime() + PATIENCE.toNanos();
        for (var name : beans.getBeanDefinitionNames()) {
            answers.awaitNone(latest);
            if (beans.getMergedBeanDefinition(name).isSingleton()) {
                beans.getBean(name);
            }
        }
    }
}
