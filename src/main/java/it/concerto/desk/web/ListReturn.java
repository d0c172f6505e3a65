package it.concerto.desk.web;

import it.concerto.workflow.DueRow;
import it.concerto.workflow.InboxRow;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The way back to the list after something was done at one of its tasks. The address has no fragment: with one no browser
 * gives the focus to what the page says, nor shows it; from there a link leads on to the row.
 */
final class ListReturn {

    private static final String TASK = "returnedFrom";
    private static final String DUE = "returnedDue";

    private ListReturn() {}

    /** @param row as it was before */
    static String to(ListAddress list, InboxRow row, String messageKey, RedirectAttributes redirect) {
        redirect.addFlashAttribute("message", messageKey);
        redirect.addFlashAttribute("messageArgument", row.title());
        redirect.addFlashAttribute(TASK, row.taskId());
        redirect.addFlashAttribute(DUE, Objects.toString(row.due(), ""));
        return "redirect:" + list.address();
    }

    /** Adds {@code resume}, the row to go on from: the task's own, or that which has come up to its place. */
    static void show(Model model) {
        if (model.getAttribute(TASK) instanceof String task
                && model.getAttribute(DUE) instanceof String due
                && model.getAttribute("rows") instanceof List<?> rows) {
            var shown = rows.stream().map(DueRow.class::cast).toList();
            own(shown, task)
                    .or(() -> ListPlace.of(due, task).next(shown))
                    .ifPresent(row -> model.addAttribute("resume", row));
        }
    }

    private static Optional<InboxRow> own(List<DueRow> shown, String task) {
        return shown.stream()
                .map(DueRow::task)
                .filter(row -> row.taskId().equals(task))
                .findFirst();
    }
}
