package it.concerto.web;

import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Gets the engine of the templates ready while the start goes on, so that the first page need not wait for it. */
@Component
class ReadyTemplates {

    ReadyTemplates(SpringTemplateEngine templates) {
        var thread = new Thread(templates::getConfiguration, "templates");
        thread.setDaemon(true);
        thread.start();
    }
}
