package it.concerto.desk.web;

import it.concerto.forms.FieldError;
import it.concerto.forms.FormView;
import it.concerto.identity.Person;
import it.concerto.workflow.AlreadyCompleted;
import it.concerto.workflow.Assignments;
import it.concerto.workflow.Contended;
import it.concerto.workflow.Gift;
import it.concerto.workflow.InboxRow;
import it.concerto.workflow.NotAColleague;
import it.concerto.workflow.NotYours;
import it.concerto.workflow.PageForm;
import it.concerto.workflow.PageForms;
import it.concerto.workflow.TaskChanged;
import it.concerto.workflow.TaskNotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which somebody gives a task to a colleague. */
@Controller
@RequestMapping("/attivita/{task}/assegna")
class AssignController {

    private final Assignments assignments;
    private final PageForm<Answer> form;

    AssignController(Assignments assignments, PageForms forms) {
        this.assignments = assignments;
        this.form = forms.of("forms/desk/assign-task.form", Answer.class);
    }

    /** What the form asks. */
    record Answer(String colleague, String reason) {}

    @GetMapping
    String ask(Person person, @PathVariable("task") String id, Model model)
            throws TaskNotFound, NotYours, AlreadyCompleted {
        var row = assignments.row(person, id);
        var given = given(person, id);
        return show(row, given, form.blank(given), seen(row), model);
    }

    @PostMapping
    String give(
            Person person,
            @PathVariable("task") String id,
            HttpServletRequest request,
            @ModelAttribute(name = LeftListAdvice.LIST, binding = false) ListAddress list,
            Model model,
            RedirectAttributes redirect)
            throws TaskNotFound, NotYours, AlreadyCompleted, TaskChanged, Contended {
        var row = assignments.row(person, id);
        var seen = Objects.requireNonNullElse(request.getParameter(ArrangePage.SEEN), "");
        var given = given(person, id);
        var answer = new AtomicReference<Answer>();
        var refused = form.submit(given, request, answer::set);
        if (refused.isPresent()) {
            return show(row, given, refused.get(), seen, model);
        }
        var said = Objects.requireNonNull(answer.get());
        try {
            assignments.give(person, id, new Gift(said.colleague(), said.reason(), seen.isEmpty() ? null : seen, null));
        } catch (NotAColleague gone) {
            var problem = new FieldError("colleague", "desk.assign.problem.gone");
            return show(row, given, form.again(given, request, problem), seen, model);
        }
        var isOwn = said.colleague().equals(person.username());
        return ListReturn.to(list, row, isOwn ? "desk.assigned.self" : "desk.assigned", redirect);
    }

    private Map<String, Object> given(Person person, String id) throws TaskNotFound, NotYours, AlreadyCompleted {
        return Map.of("colleagueOptions", ArrangePage.options(assignments.colleagues(person, id)));
    }

    private static String show(InboxRow row, Map<String, Object> given, FormView view, String seen, Model model) {
        var nobody = ((List<?>) Objects.requireNonNull(given.get("colleagueOptions"))).isEmpty();
        model.addAttribute("nobody", nobody);
        return ArrangePage.show("assign", row, view, seen, model);
    }

    private static String seen(InboxRow row) {
        return row.assignee() == null ? "" : row.assignee().username();
    }
}
