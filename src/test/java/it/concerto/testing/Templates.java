package it.concerto.testing;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The product's templates and messages without a web server. */
public final class Templates {

    private Templates() {}

    /** @param modules whose messages the templates read */
    public static SpringTemplateEngine withMessagesOf(String... modules) {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(messages(modules));
        return engine;
    }

    public static ResourceBundleMessageSource messages(String... modules) {
        var messages = new ResourceBundleMessageSource();
        for (var module : modules) {
            messages.addBasenames("messages/" + module);
        }
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
