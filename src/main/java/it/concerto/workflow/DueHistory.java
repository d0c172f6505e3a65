package it.concerto.workflow;

import it.concerto.identity.Person;
import it.concerto.privacy.Matter;
import it.concerto.privacy.Permissions;
import it.concerto.workflow.engine.DueLog;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells whoever may see a task how it came to its due date. */
@Service
public class DueHistory {

    private final VisibleTasks tasks;
    private final Inbox inbox;
    private final DueLog log;
    private final RepositoryService repository;
    private final EngineSession session;

    DueHistory(VisibleTasks tasks, Inbox inbox, DueLog log, RepositoryService repository, EngineSession session) {
        this.tasks = tasks;
        this.inbox = inbox;
        this.log = log;
        this.repository = repository;
        this.session = session;
    }

    /**
     * Where a rule stands.
     *
     * @param table name of the decision table
     * @param version of it
     * @param row number of its row, from 1
     * @param source the law or the part of the procedure that the row names, or null
     */
    public record Source(String table, int version, int row, @Nullable String source) {}

    /**
     * A task whose date somebody looks into.
     *
     * @param opens whether they may open the task, too; the head of the office sees the date of any
     */
    public record Seen(InboxRow row, boolean opens) {}

    public Seen look(Person person, String task) throws TaskNotFound, AlreadyCompleted {
        var entry = tasks.getToArrange(person, task);
        return new Seen(inbox.shown(entry), entry.isVisibleTo(person));
    }

    /** In order; who moved a date is left to those who read the history of the path. */
    public List<DueStep> of(Person person, String task) throws TaskNotFound, AlreadyCompleted {
        var row = look(person, task).row();
        var steps = log.of(task);
        var all = Permissions.reads(person, row.ambito(), Matter.HISTORY);
        var names = inbox.names(steps.stream().map(DueStep::person).collect(Collectors.toSet()));
        return steps.stream()
                .map(step -> all || step.person().equals(person.username()) ? step.named(names) : step.veiled())
                .toList();
    }

    /** Where the rule of a task stands; empty if the table is not known. */
    public Optional<Source> source(Person person, DueStep step, String taskKey) {
        if (step.decision().isEmpty()) {
            return Optional.empty();
        }
        return session.as(person, () -> {
            var table = repository.getDecisionDefinition(step.decision());
            var rules =
                    List.copyOf(repository.getDmnModelInstance(step.decision()).getModelElementsByType(Rule.class));
            return rules.stream()
                    .filter(rule -> names(rule, taskKey))
                    .findFirst()
                    .map(rule -> new Source(
                            table.getName(),
                            table.getVersion(),
                            rules.indexOf(rule) + 1,
                            rule.getDescription() == null
                                    ? null
                                    : rule.getDescription().getTextContent()));
        });
    }

    /** The first row that fits counts: that of the task, or one for all. */
    private static boolean names(Rule rule, String taskKey) {
        return rule.getInputEntries().stream()
                .map(InputEntry::getTextContent)
                .map(String::strip)
                .allMatch(text -> text.isEmpty() || text.equals("-") || text.contains('"' + taskKey + '"'));
    }
}
