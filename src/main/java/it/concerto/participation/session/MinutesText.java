package it.concerto.participation.session;

import it.concerto.files.FileRef;
import it.concerto.files.FileStore;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** The minutes as an HTML document that can be kept, signed and printed. */
@Component
class MinutesText {

    private final SpringTemplateEngine templates;
    private final FileStore files;

    MinutesText(SpringTemplateEngine templates, FileStore files) {
        this.templates = templates;
        this.files = files;
    }

    /**
     * What stands above the text, and how it ended.
     *
     * @param head whose plan the session is about, and which
     * @param occasion when and where it took place
     */
    record Frame(String head, String title, String occasion, String result) {}

    FileRef write(String name, Frame frame, Minutes.Text text) {
        var content = Map.<String, Object>of("frame", frame, "text", text);
        var html = templates.process("participation/minutes-paper", new Context(Locale.ITALIAN, content));
        return files.store(name, html.getBytes(StandardCharsets.UTF_8));
    }
}
