package it.concerto.workflow.models;

import it.concerto.forms.Form;
import it.concerto.forms.FormFault;
import it.concerto.forms.Translation;
import it.concerto.workflow.models.ModelFiles.ModelFile;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether what stands beside models and forms fits them. Reads only files that {@link ModelCheck} has passed. */
public final class TranslationCheck {

    private TranslationCheck() {}

    /** A key that leads nowhere is a flaw, for it is misspelt or left over; a missing one is not. */
    public static void check(List<ModelFile> files, Collection<Translation> translations, List<Flaw> flaws) {
        Map<String, ModelFile> byName = new HashMap<>();
        files.forEach(file -> byName.put(file.name().replaceFirst("\\.(bpmn|form)$", ""), file));
        for (var translation : translations) {
            var file = byName.get(translation.fileName().replaceFirst("_[a-z]{2}\\.properties$", ""));
            if (file == null) {
                flaws.add(new Flaw(translation.fileName(), 0, "", Reason.of("translationAlone")));
            } else if (file.name().endsWith(".form")) {
                form(file, translation, flaws);
            } else {
                keys(file, ModelTexts.of(file.content()), translation, flaws);
            }
        }
    }

    private static void form(ModelFile file, Translation translation, List<Flaw> flaws) {
        try {
            var form = Form.parse(file.name(), file.stream());
            keys(file, form.texts(), translation, flaws);
            form.in(translation);
        } catch (FormFault e) {
            flaws.add(new Flaw(e.fileName(), e.line(), e.where(), Reason.of("form", e.reason())));
        }
    }

    private static void keys(ModelFile file, Map<String, String> texts, Translation translation, List<Flaw> flaws) {
        for (var key : translation.keys()) {
            if (!texts.containsKey(key)) {
                flaws.add(new Flaw(
                        translation.fileName(), translation.line(key), key, Reason.of("translationKey", file.name())));
            }
        }
    }
}
