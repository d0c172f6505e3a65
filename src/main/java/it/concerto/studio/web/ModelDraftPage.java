package it.concerto.studio.web;

import it.concerto.identity.Person;
import it.concerto.studio.ModelDraft;
import it.concerto.studio.ModelDraftReading;
import it.concerto.studio.ModelDrafts;
import it.concerto.studio.StudioDoor;
import it.concerto.workflow.RuleBroken;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A draft as a page, with what was typed and why it was refused. */
@Component
class ModelDraftPage {

    private static final Map<String, String> EDITORS = Map.of("bpmn", "modeler", "dmn", "table");

    private final ModelDraftReading reading;
    private final ModelDrafts drafts;

    ModelDraftPage(ModelDraftReading reading, ModelDrafts drafts) {
        this.reading = reading;
        this.drafts = drafts;
    }

    /** The draft is read again: somebody else may have been faster. */
    String show(Person person, ModelDraft draft, Map<String, String> typed, @Nullable RuleBroken refused, Model model) {
        var state = reading.read(drafts.find(draft.id()).orElse(draft));
        model.addAttribute("state", state);
        model.addAttribute("draft", state.draft());
        model.addAttribute("writes", state.writes(person));
        model.addAttribute("decides", state.decides(person));
        model.addAttribute("mayDecide", StudioDoor.decides(person));
        model.addAttribute("wrote", state.authors().contains(person.username()));
        model.addAttribute("typed", typed);
        model.addAttribute("refused", refused == null ? null : refused.asFieldError());
        return "studio/draft";
    }

    /** A file as text; its editor takes the place of the text, unless somebody asks not to or the text was refused. */
    String text(ModelDraft draft, String name, String text, boolean edited, Model model) {
        model.addAttribute("edited", edited && editor(name) != null);
        return text(draft, name, text, model);
    }

    String refused(ModelDraft draft, String name, String text, RuleBroken refused, Model model) {
        model.addAttribute("refused", refused.asFieldError());
        model.addAttribute("edited", false);
        return text(draft, name, text, model);
    }

    private static String text(ModelDraft draft, String name, String text, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("name", name);
        model.addAttribute("editor", editor(name));
        model.addAttribute("text", text);
        return "studio/text";
    }

    /** The script of the editor for such a file, and the last part of its texts' keys; null where there is none. */
    private static @Nullable String editor(String name) {
        return EDITORS.get(name.substring(name.lastIndexOf('.') + 1));
    }
}
