package it.concerto.governance.paper;

import it.concerto.files.FileRef;
import it.concerto.files.FileStore;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Writes papers in Italian, the language of their acts, and keeps them under the hash of their content. */
@Component
public class PaperWriter {

    private final SpringTemplateEngine templates;
    private final FileStore files;

    public PaperWriter(SpringTemplateEngine templates, FileStore files) {
        this.templates = templates;
        this.files = files;
    }

    /** @param name of the file, with its ending */
    public FileRef write(String template, String name, Map<String, ?> model) {
        var html = templates.process(template, new Context(Locale.ITALIAN, new HashMap<>(model)));
        return files.store(name, html.getBytes(StandardCharsets.UTF_8));
    }
}
