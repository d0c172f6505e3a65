package it.concerto.workflow.engine;

import it.concerto.organisation.AmbitoCode;
import it.concerto.workflow.OperatorActed;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextListener;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricProcessInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/**
 * A command of the engine in which somebody did something by hand. The engine keeps what a command changes until its end and
 * writes it then: so a look just before shows the runs as they were.
 */
final class WatchedCommand implements Session, CommandContextListener {

    private final Stands stands;
    private final ApplicationEventPublisher events;
    private final Map<String, Operation> operations = new LinkedHashMap<>();
    private Map<String, Stand> before = Map.of();

    WatchedCommand(Stands stands, ApplicationEventPublisher events) {
        this.stands = stands;
        this.events = events;
    }

    /** @param runs to which it belongs whether or not they change */
    private record Operation(UserOperationLogEntry entry, Set<String> own, Set<String> runs) {}

    /** The engine makes an entry for each property that was changed. */
    void add(UserOperationLogEntryEventEntity entry) {
        var operation = operations.computeIfAbsent(
                entry.getOperationId() + entry.getOperationType() + entry.getEntityType(),
                id -> new Operation(entry, new HashSet<>(), new HashSet<>()));
        if (entry.getProcessInstanceId() != null) {
            operation.own().add(entry.getProcessInstanceId());
        }
    }

    /** Writes what the command of this thread changes; if somebody did something by hand in it, it is told then. */
    static void afterwards(Runnable write) {
        write.run();
        if (Context.getCommandContext().getSessions().get(WatchedCommand.class) instanceof WatchedCommand command) {
            command.tell();
        }
    }

    /** Nothing is written yet. The models are read now: while the engine writes, none of its managers may be asked for the first time. */
    @Override
    public void onCommandContextClose(CommandContext command) {
        operations.values().forEach(this::findRuns);
        before = stands.of(runs());
        var models = command.getProcessEngineConfiguration().getDeploymentCache();
        before.values().stream()
                .map(Stand::origin)
                .filter(Objects::nonNull)
                .forEach(origin -> models.findDeployedProcessDefinitionById(origin.model()));
    }

    @Override
    public void onCommandFailed(CommandContext command, Throwable failure) {
        // what did not happen is not told
    }

    private Set<String> runs() {
        return operations.values().stream()
                .flatMap(operation -> operation.runs().stream())
                .collect(Collectors.toSet());
    }

    /** What an action named is told last: it is the newest. */
    private void tell() {
        var after = stands.of(runs());
        operations.values().forEach(operation -> operation.runs().stream()
                .sorted(Comparator.<String, Boolean>comparing(operation.own()::contains)
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(run -> tell(
                        operation, run, before.getOrDefault(run, Stand.NONE), after.getOrDefault(run, Stand.NONE))));
    }

    @Override
    public void flush() {
        // the rows of the engine are written by its own session
    }

    @Override
    public void close() {
        // holds nothing that must be given back
    }

    private void findRuns(Operation operation) {
        var entry = operation.entry();
        operation.runs().addAll(operation.own());
        if (entry.getTaskId() == null) {
            operation.runs().addAll(touched());
        }
        if (operation.runs().isEmpty()
                && (entry.getProcessDefinitionId() != null || entry.getProcessDefinitionKey() != null)) {
            operation.runs().addAll(stands.running(entry.getProcessDefinitionId(), entry.getProcessDefinitionKey()));
        }
    }

    /** The runs of which the command has something in hand: what it changes row by row is among that. */
    private static Set<String> touched() {
        var cache = Context.getCommandContext().getDbEntityManager().getDbEntityCache();
        return Stream.of(
                        cache.getEntitiesByType(ExecutionEntity.class).stream()
                                .map(ExecutionEntity::getProcessInstanceId),
                        cache.getEntitiesByType(HistoricProcessInstanceEntity.class).stream()
                                .map(HistoricProcessInstanceEntity::getProcessInstanceId),
                        cache.getEntitiesByType(JobEntity.class).stream().map(JobEntity::getProcessInstanceId),
                        cache.getEntitiesByType(IncidentEntity.class).stream()
                                .map(IncidentEntity::getProcessInstanceId))
                .flatMap(runs -> runs)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private void tell(Operation operation, String run, Stand before, Stand after) {
        var origin = after.origin() == null ? before.origin() : after.origin();
        if (origin == null || !operation.own().contains(run) && !after.differsFrom(before)) {
            return;
        }
        var entry = operation.entry();
        var model = Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .getProcessDefinitionCache()
                .get(origin.model());
        events.publishEvent(new OperatorActed(
                AmbitoCode.of(origin.ambito()),
                origin.path(),
                run,
                origin.process(),
                before.origin() == null ? null : before.origin().model(),
                origin.model(),
                entry.getOperationId(),
                entry.getOperationType(),
                entry.getEntityType(),
                entry.getUserId(),
                entry.getAnnotation(),
                after.since(before, id -> name(model, id))));
    }

    private static String name(@Nullable ProcessDefinitionEntity model, String id) {
        var node = model == null ? null : model.findActivity(id);
        return node != null && node.getProperty("name") instanceof String name ? name : id;
    }
}
