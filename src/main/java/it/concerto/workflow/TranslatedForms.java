package it.concerto.workflow;

import it.concerto.forms.Form;
import it.concerto.forms.FormFault;
import it.concerto.forms.Translation;
import it.concerto.workflow.models.Translations;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Forms in the language of whoever looks; what nobody has translated stays Italian. */
@Component
public class TranslatedForms {

    private record Key(Form form, Translation translation) {}

    private final Translations translations;
    private final Map<Key, Form> translated = new ConcurrentHashMap<>();

    TranslatedForms(Translations translations) {
        this.translations = translations;
    }

    /** @param italian the form as its file has it, always the same object */
    public Form of(Form italian) {
        var translation = translations.ofForm(italian.id());
        return translation == Translation.NONE
                ? italian
                : translated.computeIfAbsent(new Key(italian, translation), TranslatedForms::translate);
    }

    private static Form translate(Key key) {
        try {
            return key.form().in(key.translation());
        } catch (FormFault e) {
            throw new IllegalStateException("A checked translation cannot be read: " + e.getMessage(), e);
        }
    }
}
