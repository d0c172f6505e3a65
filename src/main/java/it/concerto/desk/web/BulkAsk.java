package it.concerto.desk.web;

import it.concerto.desk.bulk.BulkAction;
import it.concerto.desk.bulk.BulkOrder;
import it.concerto.forms.FormView;
import it.concerto.identity.Person;
import it.concerto.workflow.Assignments;
import it.concerto.workflow.PageForm;
import it.concerto.workflow.PageForms;
import it.concerto.workflow.RuleBroken;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is asked once before the same is done to several tasks. */
@Component
class BulkAsk {

    private final Assignments assignments;
    private final SharedForm shared;
    private final Clock clock;
    private final PageForm<AssignController.Answer> give;
    private final PageForm<DueDateController.Answer> move;
    private final PageForm<Said> comment;

    BulkAsk(Assignments assignments, SharedForm shared, PageForms forms, Clock clock) {
        this.assignments = assignments;
        this.shared = shared;
        this.clock = clock;
        this.give = forms.of("forms/desk/assign-task.form", AssignController.Answer.class);
        this.move = forms.of("forms/desk/move-due-date.form", DueDateController.Answer.class);
        this.comment = forms.of("forms/desk/comment-tasks.form", Said.class);
    }

    /** A comment. */
    record Said(String text) {}

    /** What came of a question: an order, or the form to show again. */
    record Asked(@Nullable BulkOrder order, @Nullable FormView view) {}

    /** The form before anybody has typed; empty if it can be asked of none of the tasks. */
    Optional<FormView> blank(Person person, BulkAction action, List<String> tasks) {
        return switch (action) {
            case CLAIM, RELEASE -> Optional.empty();
            case GIVE -> Optional.of(give.blank(colleagues(person, tasks)));
            case DUE -> Optional.of(move.blank(Map.of()));
            case COMMENT -> Optional.of(comment.blank(Map.of()));
            case COMPLETE -> shared.blank(person, tasks);
        };
    }

    Asked read(Person person, BulkAction action, List<String> tasks, HttpServletRequest request) {
        var order = new AtomicReference<@Nullable BulkOrder>();
        Optional<FormView> refused =
                switch (action) {
                    case CLAIM, RELEASE -> {
                        order.set(BulkOrder.of(action));
                        yield Optional.empty();
                    }
                    case GIVE ->
                        give.submit(
                                colleagues(person, tasks),
                                request,
                                said -> order.set(new BulkOrder(action, said.colleague(), null, said.reason(), null)));
                    case DUE -> move.submit(Map.of(), request, said -> order.set(moved(said)));
                    case COMMENT ->
                        comment.submit(
                                Map.of(),
                                request,
                                said -> order.set(new BulkOrder(action, null, null, said.text(), null)));
                    case COMPLETE -> shared.submit(person, tasks, request, order::set);
                };
        return new Asked(order.get(), refused.orElse(null));
    }

    private BulkOrder moved(DueDateController.Answer said) throws RuleBroken {
        said.refuse(null, LocalDate.now(clock));
        return new BulkOrder(BulkAction.DUE, null, said.due(), said.reason(), null);
    }

    private Map<String, Object> colleagues(Person person, List<String> tasks) {
        return Map.of("colleagueOptions", ArrangePage.options(assignments.colleagues(person, tasks)));
    }
}
