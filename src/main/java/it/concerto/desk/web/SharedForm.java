package it.concerto.desk.web;

import it.concerto.desk.bulk.BulkAction;
import it.concerto.desk.bulk.BulkOrder;
import it.concerto.forms.FieldError;
import it.concerto.forms.FormReading;
import it.concerto.forms.FormView;
import it.concerto.forms.FormViews;
import it.concerto.forms.Submission;
import it.concerto.forms.SubmissionReader;
import it.concerto.identity.Person;
import it.concerto.workflow.AlreadyCompleted;
import it.concerto.workflow.NotYours;
import it.concerto.workflow.OpenTask;
import it.concerto.workflow.OpenTask.Standing;
import it.concerto.workflow.TaskNotFound;
import it.concerto.workflow.Tasks;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one form of several tasks that ask the same, filled in once. It begins with what is given to all of them alike; each
 * judges the answer by what is given to it.
 */
@Component
class SharedForm {

    private final Tasks tasks;
    private final FormViews views;
    private final SubmissionReader submissions;

    SharedForm(Tasks tasks, FormViews views, SubmissionReader submissions) {
        this.tasks = tasks;
        this.views = views;
        this.submissions = submissions;
    }

    /** The first task, and what is given to it and all others of its kind. */
    private record Shared(OpenTask first, Map<String, Object> given) {

        boolean isLike(OpenTask other) {
            return first.asks().equals(other.asks());
        }
    }

    /** Empty if the person has none of them in hand. */
    Optional<FormView> blank(Person person, List<String> ids) {
        return Optional.ofNullable(shared(person, ids))
                .map(shared -> views.view(shared.first().form(), shared.given()));
    }

    /** @return the form to show again; empty when the order was given, or there is nothing to answer */
    Optional<FormView> submit(Person person, List<String> ids, HttpServletRequest request, Consumer<BulkOrder> order) {
        var shared = shared(person, ids);
        if (shared == null) {
            return Optional.empty();
        }
        var sent = submissions.read(request).without(FormReading.INPUT);
        var errors = sent.button().isPresent() ? List.<FieldError>of() : errors(person, shared, sent);
        if (sent.button().isPresent() || !errors.isEmpty()) {
            return Optional.of(views.view(shared.first().form(), shared.given(), sent, errors));
        }
        order.accept(new BulkOrder(BulkAction.COMPLETE, null, null, "", sent));
        return Optional.empty();
    }

    private List<FieldError> errors(Person person, Shared shared, Submission sent) {
        try {
            return tasks.problems(person, shared.first().row().taskId(), sent);
        } catch (TaskNotFound | NotYours | AlreadyCompleted lost) {
            // the preview tells of each
            return List.of();
        }
    }

    private @Nullable Shared shared(Person person, List<String> ids) {
        Shared shared = null;
        for (var id : ids) {
            var task = mine(person, id);
            if (task == null) {
                continue;
            }
            if (shared == null) {
                shared = new Shared(task, new HashMap<>(task.given()));
            } else if (shared.isLike(task)) {
                shared.given().entrySet().removeIf(one -> !one.getValue()
                        .equals(task.given().get(one.getKey())));
            }
        }
        return shared;
    }

    private @Nullable OpenTask mine(Person person, String id) {
        try {
            var task = tasks.open(person, id);
            return task.standing() == Standing.MINE ? task : null;
        } catch (TaskNotFound | AlreadyCompleted gone) {
            return null;
        }
    }
}
