package it.concerto.path;

import it.concerto.forms.FormView;
import it.concerto.workflow.PageForm;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A page on which somebody acts on a path: shows a form, takes the answer, says that it is done. */
public final class ActionPage<A extends Record> {

    private final PageForm<A> form;

    ActionPage(PageForm<A> form) {
        this.form = form;
    }

    /**
     * What is acted on.
     *
     * @param about what of the path, in words; null if it is the path as a whole
     * @param given what the form reads
     * @param list the page of the path that leads here, and to which the person returns; null for the path's own page
     */
    public record Matter(
            PlanningPath path,
            PathAction action,
            @Nullable String about,
            Map<String, Object> given,
            @Nullable PathAction list) {

        /** Where it is left, below {@code /percorsi}. */
        String way() {
            return path.id() + (list == null ? "" : "/" + list.page());
        }
    }

    public String ask(Matter matter, Model model) {
        return show(matter, form.blank(matter.given()), model);
    }

    /** Shows the form again with everything typed, or goes on and says so: the action's key with {@code .done}. */
    public String answer(
            Matter matter, HttpServletRequest request, Model model, RedirectAttributes redirect, PageForm.Use<A> use) {
        var refused = form.submit(matter.given(), request, use);
        if (refused.isPresent()) {
            return show(matter, refused.get(), model);
        }
        redirect.addFlashAttribute("message", matter.action().messageKey() + ".done");
        return "redirect:/percorsi/" + matter.way();
    }

    private static String show(Matter matter, FormView view, Model model) {
        model.addAttribute("path", matter.path());
        model.addAttribute("action", matter.action());
        model.addAttribute("list", matter.list());
        model.addAttribute("about", matter.about());
        model.addAttribute("view", view);
        return "path/action";
    }
}
