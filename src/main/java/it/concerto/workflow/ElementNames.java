package it.concerto.workflow;

import it.concerto.workflow.models.Translations;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What processes and their elements are called in the language of whoever looks. */
@Component
public class ElementNames {

    private final Translations translations;

    ElementNames(Translations translations) {
        this.translations = translations;
    }

    /**
     * @param process id of the process, e.g. {@code NoticeProcess}
     * @param element id of a node, a flow or a note in it, or that of the process itself
     * @param italian name in the model, which stands where nobody has translated it
     */
    public String of(String process, String element, String italian) {
        return Objects.requireNonNullElse(translations.ofProcess(process).text(element), italian);
    }

    public String ofProcess(String process, String italian) {
        return of(process, process, italian);
    }
}
