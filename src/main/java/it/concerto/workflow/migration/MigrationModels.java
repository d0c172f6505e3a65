package it.concerto.workflow.migration;

import static java.util.stream.Collectors.toSet;

import it.concerto.workflow.engine.Caller;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The versions of a process as a migration sees them: the elements at which runs can stand. */
@Component
public class MigrationModels {

    /** Nobody stands on these, and nothing waits there. */
    private static final Set<String> PASSED =
            Set.of("endEvent", "exclusiveGateway", "intermediateThrowEvent", "scriptTask", "manualTask", "task");

    private static final String NAME = "(preview)";

    private final RepositoryService repository;
    private final IdentityService identity;

    MigrationModels(RepositoryService repository, IdentityService identity) {
        this.repository = repository;
        this.identity = identity;
    }

    /** Id of the process in a deployment; empty for tables. */
    public Optional<String> definition(String deployment) {
        return Caller.as(
                identity, NAME, () -> repository.createProcessDefinitionQuery().deploymentId(deployment).list().stream()
                        .map(ProcessDefinition::getId)
                        .findFirst());
    }

    /** Every element that can have a counterpart, by its id, in the order of the file. */
    public Map<String, MigrationNode> nodes(String definition) {
        return Caller.as(identity, NAME, () -> read(definition));
    }

    private Map<String, MigrationNode> read(String definition) {
        var nodes = new LinkedHashMap<String, MigrationNode>();
        var model = repository.getBpmnModelInstance(definition);
        var flows = model.getModelElementsByType(SequenceFlow.class);
        model.getModelElementsByType(FlowNode.class).stream()
                .filter(MigrationModels::holdsRuns)
                .map(node -> node(node, flows))
                .sorted(Comparator.comparing(node -> node.kind().equals("boundaryEvent")))
                .forEach(node -> nodes.put(node.id(), node));
        return nodes;
    }

    private static boolean holdsRuns(FlowNode node) {
        var kind = node.getElementType().getTypeName();
        return kind.equals("startEvent")
                ? node.getParentElement().getElementType().getTypeName().equals("subProcess")
                : !PASSED.contains(kind);
    }

    private static MigrationNode node(FlowNode node, Collection<SequenceFlow> flows) {
        return new MigrationNode(
                node.getId(),
                node.getElementType().getTypeName(),
                Objects.requireNonNullElse(node.getName(), ""),
                node instanceof BoundaryEvent event ? event.getAttachedTo().getId() : id(node.getParentElement()),
                neighbours(flows, flow -> flow.getTarget().equals(node), SequenceFlow::getSource),
                neighbours(flows, flow -> flow.getSource().equals(node), SequenceFlow::getTarget),
                message(node),
                node instanceof Activity activity
                        && activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics);
    }

    private static String id(ModelElementInstance parent) {
        return Objects.requireNonNullElse(parent.getAttributeValue("id"), "");
    }

    private static Set<String> neighbours(
            Collection<SequenceFlow> flows, Predicate<SequenceFlow> ours, Function<SequenceFlow, FlowNode> other) {
        return flows.stream().filter(ours).map(other).map(FlowNode::getId).collect(toSet());
    }

    private static @Nullable String message(FlowNode node) {
        Message message = null;
        if (node instanceof ReceiveTask task) {
            message = task.getMessage();
        } else if (node instanceof CatchEvent event) {
            message = event.getEventDefinitions().stream()
                    .filter(MessageEventDefinition.class::isInstance)
                    .map(definition -> ((MessageEventDefinition) definition).getMessage())
                    .findFirst()
                    .orElse(null);
        }
        return message == null ? null : message.getName();
    }

    /** Names of elements by their ids, of both versions. */
    public Map<String, String> names(List<String> definitions) {
        var names = new LinkedHashMap<String, String>();
        definitions.forEach(definition -> nodes(definition)
                .values()
                .forEach(node -> names.putIfAbsent(node.id(), node.name().isEmpty() ? node.id() : node.name())));
        return names;
    }
}
