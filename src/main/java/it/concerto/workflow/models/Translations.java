package it.concerto.workflow.models;

import it.concerto.forms.FormFault;
import it.concerto.forms.Translation;
import it.concerto.workflow.models.ModelFiles.ModelFile;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What stands beside models and forms in other languages, {@code bpmn/notice_en.properties} beside {@code
 * bpmn/notice.bpmn}. The engine never sees it: a better word is no new version.
 */
@Component
public class Translations {

    private static final String ENDING = ".properties";

    private final Map<String, Translation> byName = new HashMap<>();

    Translations(ModelFiles files) {
        for (var file : files.translations()) {
            byName.put(file.name().substring(file.name().lastIndexOf('/') + 1), read(file));
        }
    }

    /** Of a form by its id, in the language of whoever looks; empty if that is Italian. */
    public Translation ofForm(String id) {
        return of(kebab(id));
    }

    /** Of a process by its id, e.g. {@code NoticeProcess}. */
    public Translation ofProcess(String id) {
        return of(kebab(id.replaceFirst("Process$", "")));
    }

    public List<Translation> all() {
        return List.copyOf(byName.values());
    }

    private Translation of(String file) {
        var language = LocaleContextHolder.getLocale().getLanguage();
        return byName.getOrDefault(file + "_" + language + ENDING, Translation.NONE);
    }

    private static Translation read(ModelFile file) {
        try {
            return Translation.parse(file.name(), file.content());
        } catch (FormFault e) {
            throw new ModelRefused(List.of(new Flaw(file.name(), 0, e.where(), Reason.of("form", e.reason()))));
        }
    }

    /** Files are named after what is in them: {@code draftNotice} is in {@code draft-notice.form}. */
    private static String kebab(String id) {
        return id.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
