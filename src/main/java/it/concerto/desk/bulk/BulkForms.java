package it.concerto.desk.bulk;

import it.concerto.forms.FormReading;
import it.concerto.identity.Person;
import it.concerto.workflow.AlreadyCompleted;
import it.concerto.workflow.OpenTask.Standing;
import it.concerto.workflow.TaskNotFound;
import it.concerto.workflow.Tasks;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What tasks ask of whoever has them in hand, to answer together only such as ask the same. */
@Component
class BulkForms {

    private final Tasks tasks;
    private final Clock clock;

    BulkForms(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * @param form names the form in its version
     * @param reading what it is given now
     */
    record Asked(String form, String reading) {}

    @Nullable Asked of(Person person, String task) {
        try {
            var open = tasks.open(person, task);
            var reading = FormReading.of(open.form(), open.given(), clock.instant());
            return open.standing() == Standing.MINE ? new Asked(open.asks(), reading.text()) : null;
        } catch (TaskNotFound | AlreadyCompleted none) {
            return null;
        }
    }
}
