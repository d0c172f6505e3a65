package it.concerto.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** Renders forms with the product's own templates and messages. */
final class FormPage {

    private static final MessageSource MESSAGES = messages();
    private static final SpringTemplateEngine ENGINE = engine();

    private FormPage() {}

    static MessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/forms", "messages/files");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    private static SpringTemplateEngine engine() {
        var templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        templates.setCheckExistence(true);
        templates.setOrder(1);
        var call = new StringTemplateResolver();
        call.setOrder(2);
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolvers(java.util.Set.of(templates, call));
        engine.setTemplateEngineMessageSource(MESSAGES);
        return engine;
    }

    static Document show(FormView view) {
        return show(view, Locale.ITALIAN);
    }

    static Document show(FormView view, Locale locale) {
        var context = new MockServletContext();
        var exchange = JakartaServletWebApplication.buildApplication(context)
                .buildExchange(new MockHttpServletRequest(context), new MockHttpServletResponse());
        var html = ENGINE.process(
                "<form th:insert=\"~{fragments/form :: form(${view})}\"></form>",
                new WebContext(exchange, locale, Map.of("view", view)));
        return Jsoup.parse(html);
    }

    /** What a browser would send for the page, by the rules of HTML for successful controls. */
    static Submission submit(Document page, String... button) {
        var parameters = new org.springframework.util.LinkedMultiValueMap<String, String>();
        for (var field : page.select("form").forms().get(0).formData()) {
            parameters.add(field.key(), field.value());
        }
        List.of(button).forEach(name -> parameters.add(name, "1"));
        return Submission.sent(parameters);
    }

    /** Ids stand once, every input has its label and every description is there. */
    static void assertSound(Document page) {
        var ids = new HashSet<String>();
        page.select("[id]").forEach(element -> assertThat(ids.add(element.id()))
                .describedAs("id %s is there once", element.id())
                .isTrue());
        for (Element input : page.select("input:not([type=hidden]), select, textarea")) {
            assertThat(page.select("label[for=" + input.id() + "]"))
                    .describedAs("label of %s", input)
                    .hasSize(1);
        }
        page.select("[aria-describedby]").forEach(element -> {
            for (var id : element.attr("aria-describedby").split(" ")) {
                assertThat(ids).contains(id);
            }
        });
    }
}
