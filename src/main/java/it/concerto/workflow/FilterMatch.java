package it.concerto.workflow;

import it.concerto.identity.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whether a filter shows a task that has been read; {@link FilterSql} asks the same of the database. */
final class FilterMatch implements Predicate<CountedTask> {

    private final List<Predicate<CountedTask>> conditions = new ArrayList<>();

    FilterMatch(InboxFilter filter, Person person, Instant now) {
        if (filter.view() != InboxView.ALL) {
            var isMine = filter.view() == InboxView.MINE;
            conditions.add(task -> task.isMine() == isMine);
        }
        equal(CountedTask::path, filter.path());
        equal(CountedTask::stage, filter.stage());
        if (filter.role() != null) {
            var groups = filter.groups(person).stream()
                    .map(group -> " " + group + " ")
                    .toList();
            conditions.add(task -> groups.stream().anyMatch(task.candidates()::contains));
        }
        if (filter.urgency() != null) {
            var span = filter.urgency().span(now);
            conditions.add(
                    task -> !task.due().isBefore(span.from()) && task.due().isBefore(span.until()));
        }
        words(CountedTask::subject, filter.subject());
        words(CountedTask::told, filter.words());
    }

    private void equal(Function<CountedTask, String> value, @Nullable String wanted) {
        if (wanted != null) {
            conditions.add(task -> value.apply(task).equals(wanted));
        }
    }

    private void words(Function<CountedTask, String> text, @Nullable String typed) {
        if (typed != null) {
            var words = PlainText.words(typed);
            conditions.add(task -> words.stream().allMatch(text.apply(task)::contains));
        }
    }

    @Override
    public boolean test(CountedTask task) {
        for (var condition : conditions) {
            if (!condition.test(task)) {
                return false;
            }
        }
        return true;
    }
}
