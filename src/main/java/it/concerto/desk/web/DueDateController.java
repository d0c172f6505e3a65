package it.concerto.desk.web;

import it.concerto.identity.Person;
import it.concerto.time.Rome;
import it.concerto.workflow.AlreadyCompleted;
import it.concerto.workflow.Contended;
import it.concerto.workflow.DueChanges;
import it.concerto.workflow.FixedTerm;
import it.concerto.workflow.InboxRow;
import it.concerto.workflow.NewDue;
import it.concerto.workflow.NotYours;
import it.concerto.workflow.PageForm;
import it.concerto.workflow.PageForms;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskChanged;
import it.concerto.workflow.TaskNotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which the head of the office moves the due date of a task. */
@Controller
@RequestMapping("/attivita/{task}/scadenza")
class DueDateController {

    private final DueChanges dueDates;
    private final Clock clock;
    private final PageForm<Answer> form;

    DueDateController(DueChanges dueDates, PageForms forms, Clock clock) {
        this.dueDates = dueDates;
        this.clock = clock;
        this.form = forms.of("forms/desk/move-due-date.form", Answer.class);
    }

    /** What the form asks. */
    record Answer(LocalDate due, String reason) {

        /** A task is not due before today, nor when it is due anyway. */
        void refuse(@Nullable Instant before, LocalDate today) throws RuleBroken {
            if (due.isBefore(today)) {
                throw new RuleBroken("O9", "due", "desk.dueDate.problem.past");
            }
            if (due.isAfter(today.plusYears(YEARS))) {
                throw new RuleBroken("O9", "due", "desk.dueDate.problem.far");
            }
            if (before != null && Rome.local(before).toLocalDate().equals(due)) {
                throw new RuleBroken("O9", "due", "desk.dueDate.problem.same");
            }
        }

        private static final int YEARS = 3;
    }

    @GetMapping
    String ask(Person person, @PathVariable("task") String id, Model model)
            throws TaskNotFound, NotYours, AlreadyCompleted, FixedTerm {
        var row = dueDates.row(person, id);
        return ArrangePage.show("dueDate", row, form.blank(Map.of()), Objects.toString(row.due(), ""), model);
    }

    @PostMapping
    String move(
            Person person,
            @PathVariable("task") String id,
            HttpServletRequest request,
            @ModelAttribute(name = LeftListAdvice.LIST, binding = false) ListAddress list,
            Model model,
            RedirectAttributes redirect)
            throws TaskNotFound, NotYours, AlreadyCompleted, FixedTerm, TaskChanged, Contended {
        var row = dueDates.row(person, id);
        var seen = Objects.requireNonNullElse(request.getParameter(ArrangePage.SEEN), "");
        var answer = new AtomicReference<Answer>();
        var refused = form.submit(Map.of(), request, said -> {
            said.refuse(row.due(), LocalDate.now(clock));
            answer.set(said);
        });
        if (refused.isPresent()) {
            return ArrangePage.show("dueDate", row, refused.get(), seen, model);
        }
        var said = Objects.requireNonNull(answer.get());
        dueDates.move(person, id, new NewDue(said.due(), said.reason(), instant(seen, row)));
        return ListReturn.to(list, row, "desk.dueDate.moved", redirect);
    }

    /** What cannot be read was not what anybody saw. */
    private static @Nullable Instant instant(String seen, InboxRow row) {
        try {
            return seen.isEmpty() ? null : Instant.parse(seen);
        } catch (DateTimeException tampered) {
            return row.createdAt();
        }
    }
}
