package it.concerto.studio.web;

import it.concerto.identity.Person;
import it.concerto.studio.ModelDraftReading;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What is wrong with a draft, for the drawing that shows it on its elements. */
@RestController
class ModelCheckController {

    private final Studio studio;
    private final ModelDraftReading reading;
    private final MessageSource messages;

    ModelCheckController(Studio studio, ModelDraftReading reading, MessageSource messages) {
        this.studio = studio;
        this.reading = reading;
        this.messages = messages;
    }

    /**
     * A flaw in words.
     *
     * @param element id of the element; empty for the file as a whole
     */
    record Said(String element, String text) {}

    @GetMapping("/studio/bozze/{id}/controllo")
    List<Said> check(Person person, @PathVariable String id, Locale locale) {
        return reading.flaws(studio.draft(person, id)).stream()
                .map(flaw -> new Said(flaw.element(), messages.getMessage(flaw.why(), locale)))
                .toList();
    }
}
