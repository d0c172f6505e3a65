package it.concerto;

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
 * as soon as people can come in.
 */
@Configuration(proxyBeanMethods = false)
class MadeAfterStart {

    private final ConfigurableListableBeanFactory beans;

    MadeAfterStart(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
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
    void makeTheRest() {
        for (var name : beans.getBeanDefinitionNames()) {
            if (beans.getMergedBeanDefinition(name).isSingleton()) {
                beans.getBean(name);
            }
        }
    }
}
