package it.concerto.workflow.engine;

import it.concerto.database.LastWrites;
import it.concerto.workflow.ProcessVariable;
import it.concerto.workflow.Subjects;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Keeps in {@code cz_subject} what runs of processes and repetitions of tasks are about, as their modules say when each
 * begins. A task is about what its run is about and, if it is a repetition, about its own part of that.
 */
@Component
public class SubjectBook implements ExecutionListener {

    /** What a task is about, from the rows {@code run} of its process instance and {@code part} of its own. */
    static final String COMPOSED = "coalesce(run.subject || ' · ' || part.subject, run.subject, part.subject)";

    private static final int LONGEST = 300;

    private final Supplier<Map<String, Subjects>> byElement;
    private final JdbcClient jdbc;
    private final LastWrites writes;

    SubjectBook(ObjectProvider<Subjects> modules, JdbcClient jdbc, LastWrites writes) {
        // asked for on first use: the modules themselves need the engine
        this.byElement = SingletonSupplier.of(() -> modules.stream()
                .flatMap(module -> module.elements().stream().map(element -> Map.entry(element, module)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
        this.jdbc = jdbc;
        this.writes = writes;
    }

    /** A run begins. */
    @Override
    public void notify(DelegateExecution execution) {
        var process = ((ExecutionEntity) execution).getProcessDefinition().getKey();
        begin(
                process,
                execution,
                new Scope(
                        execution.getProcessInstanceId(), execution.getTenantId(), execution.getProcessBusinessKey()));
    }

    /** A task has just come into being. */
    void begin(DelegateTask task) {
        begin(
                task.getTaskDefinitionKey(),
                task,
                new Scope(task.getId(), task.getTenantId(), task.getExecution().getProcessBusinessKey()));
    }

    private void begin(String element, VariableScope variables, Scope scope) {
        var module = subjects().get(element);
        if (module == null) {
            return;
        }
        var value = module.variable().in(variables);
        var subject = value.flatMap(known -> subject(module, scope.path(), known));
        if (subject.isPresent()) {
            writes.add(
                    "insert into cz_subject (scope, ambito, path, element, about, subject) values (?, ?, ?, ?, ?, ?)",
                    scope.id(),
                    scope.ambito(),
                    scope.path(),
                    element,
                    value.get(),
                    subject.get());
        }
    }

    /** Asks anew what those are about in which the variable has the value: something in it has changed. */
    public void renew(String path, ProcessVariable<String> variable, String value) {
        writes.sendTo("cz_subject");
        writes.sendTo("cz_inbox");
        var elements = subjects().entrySet().stream()
                .filter(entry -> entry.getValue().variable().equals(variable))
                .toList();
        for (var element : elements) {
            jdbc.sql("update cz_subject set subject = ? where path = ? and element = ? and about = ?")
                    .params(Arrays.asList(
                            subject(element.getValue(), path, value).orElse(null), path, element.getKey(), value))
                    .update();
        }
        jdbc.sql("update cz_inbox set subject = " + composedOf("cz_inbox") + " where path = ?")
                .param(path)
                .update();
    }

    /** What the row of a table is about that has the columns {@code process_instance_id} and {@code task}. */
    static String composedOf(String table) {
        return composedOf(table + ".process_instance_id", table + ".task");
    }

    /** What a task of a run is about. */
    static String composedOf(String run, String task) {
        return """
                (select %1$s from (select 1 as one) t
                left join cz_subject run on run.scope = %2$s
                left join cz_subject part on part.scope = %3$s)
                """
                .formatted(COMPOSED, run, task);
    }

    /** What the module says, cut where no list could show more. */
    Optional<String> subject(Subjects module, String path, String value) {
        return module.of(path, value)
                .map(text -> text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…");
    }

    /** The modules that tell things apart, by process or user task. */
    Map<String, Subjects> subjects() {
        return byElement.get();
    }

    /** A run or a task. */
    private record Scope(String id, String ambito, String path) {}
}
