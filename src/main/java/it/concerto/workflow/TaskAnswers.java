package it.concerto.workflow;

import it.concerto.forms.KeptValues;
import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.ledger.AuditEvent;
import it.concerto.ledger.Ledger;
import it.concerto.organisation.AmbitoCode;
import it.concerto.workflow.DeployedForms.DeployedForm;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people answered, word for word; written once, never changed. */
@Component
class TaskAnswers {

    private final JdbcClient jdbc;
    private final KeptValues values;
    private final ApplicationEventPublisher events;
    private final Ledger ledger;
    private final Clock clock;

    TaskAnswers(JdbcClient jdbc, KeptValues values, ApplicationEventPublisher events, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.values = values;
        this.events = events;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Who answered a task and when.
     *
     * @param candidates the groups that could have
     */
    record Answered(AmbitoCode ambito, String person, Instant at, List<GroupId> candidates) {

        boolean isVisibleTo(Person reader) {
            return person.equals(reader.username()) || candidates.stream().anyMatch(reader::isIn);
        }
    }

    /** What was asked, with what the form had been given, and what was said. */
    record Said(DeployedForm form, Map<String, Object> given, Map<String, Object> answer) {}

    /** A second answer to the same task waits here for the first to commit, and then fails. */
    void store(InboxEntry task, Said said, Person person) {
        var by = ActingPerson.of(person, task.onBehalf(person));
        var answer = values.write(said.answer());
        insert(task, said, answer, by);
        AnswerEntries.written(task.row(), said.form().form(), said.answer()).ifPresent(events::publishEvent);
        tell(task.row(), answer, by);
    }

    private void insert(InboxEntry task, Said said, String answer, ActingPerson by) {
        var row = task.row();
        jdbc.sql(
                        """
                        insert into cz_task_answer (task, ambito, path, task_key, task_name, process, stage, process_instance_id,
                            candidates, subject, form_id, form_deployment_id, given, answer, due, person, on_behalf_of, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        row.taskId(),
                        row.ambito().value(),
                        row.path(),
                        row.key(),
                        row.name(),
                        row.process(),
                        row.stage(),
                        task.processInstance(),
                        task.candidates().stream().map(GroupId::toString).collect(Collectors.joining(" ")),
                        row.subject(),
                        said.form().form().id(),
                        said.form().deployment(),
                        values.write(said.given()),
                        answer,
                        row.due() == null ? null : OffsetDateTime.ofInstant(row.due(), clock.getZone()),
                        by.username(),
                        by.onBehalfOf(),
                        OffsetDateTime.now(clock)))
                .update();
    }

    private void tell(InboxRow row, String answer, ActingPerson by) {
        ledger.record(new AuditEvent(
                row.ambito(),
                row.path(),
                "answer",
                row.taskId(),
                by.username(),
                by.onBehalfOf(),
                Map.of("answer", answer),
                false));
    }

    /** Where in a path an answer was given. */
    record Place(String path, String processInstance) {}

    /** Where the person answered the task. */
    Optional<Place> place(String taskId, Person person) {
        return jdbc.sql("select path, process_instance_id as process_instance from cz_task_answer"
                        + " where task = ? and person = ?")
                .params(taskId, person.username())
                .query(Place.class)
                .optional();
    }

    Optional<Answered> find(String taskId) {
        return jdbc.sql("select ambito, person, at, candidates from cz_task_answer where task = ?")
                .param(taskId)
                .query((row, n) -> new Answered(
                        AmbitoCode.of(row.getString("ambito")),
                        row.getString("person"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Stream.of(row.getString("candidates").split(" "))
                                .filter(group -> !group.isEmpty())
                                .map(GroupId::of)
                                .toList()))
                .optional();
    }
}
