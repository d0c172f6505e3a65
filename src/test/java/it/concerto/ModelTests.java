package it.concerto;

import static it.concerto.testing.ModelFolders.models;
import static it.concerto.testing.ModelFolders.name;
import static it.concerto.testing.ModelFolders.processId;
import static it.concerto.testing.ModelFolders.read;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.ModelFolders;
import it.concerto.testing.NamesInCode;
import it.concerto.workflow.models.ModelCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shape of every model and form of the product, read as files. */
class ModelTests {

    private static final Pattern NODE =
            Pattern.compile("(StartEvent|EndEvent|Event|BoundaryEvent|Task|Gateway|CallActivity|SubProcess)_[A-Z]\\w*");
    private static final String MODELS = "it.concerto.testing.ModelFolders#models";
    private static final Set<String> STEPS = NamesInCode.steps();

    static Stream<Path> allFiles() {
        return Stream.of(models(), ModelFolders.forms(), ModelFolders.decisions())
                .flatMap(files -> files);
    }

    @ParameterizedTest
    @MethodSource("allFiles")
    void mayBeDeployed(Path file) throws IOException {
        assertThat(new ModelCheck(STEPS::contains, List.of()).flaws(name(file), Files.readAllBytes(file)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource(MODELS)
    void isOneProcessNamedLikeItsFile(Path file) {
        var processes = read(file).getModelElementsByType(Process.class);

        assertThat(processes).singleElement().satisfies(process -> {
            assertThat(process.getId()).matches("[A-Z][A-Za-z0-9]*Process").isEqualTo(processId(file));
            assertThat(process.getName()).isNotBlank();
            assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P7300D");
            assertThat(process.isExecutable()).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource(MODELS)
    void hasAtMostTwentyNodesWithIdsAndNamesThatCanBeRead(Path file) {
        var nodes = read(file).getModelElementsByType(FlowNode.class);

        assertThat(nodes).hasSizeBetween(2, 20).allSatisfy(node -> {
            assertThat(node.getId()).matches(NODE);
            assertThat(node.getName()).as(node.getId()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource(MODELS)
    void namesTheWaysOutOfAGatewayThatAsks(Path file) {
        var model = read(file);

        Stream.concat(
                        model.getModelElementsByType(ExclusiveGateway.class).stream(),
                        model.getModelElementsByType(InclusiveGateway.class).stream())
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .forEach(gateway -> assertThat(gateway.getOutgoing())
                        .allSatisfy(flow ->
                                assertThat(flow.getName()).as(flow.getId()).isNotBlank()));
    }

    @ParameterizedTest
    @MethodSource(MODELS)
    void drawsEveryElement(Path file) {
        var model = read(file);
        var drawn = Stream.concat(
                        model.getModelElementsByType(BpmnShape.class).stream()
                                .map(shape -> shape.getBpmnElement().getId()),
                        model.getModelElementsByType(BpmnEdge.class).stream()
                                .map(edge -> edge.getBpmnElement().getId()))
                .collect(Collectors.toSet());

        assertThat(model.getModelElementsByType(FlowNode.class))
                .allSatisfy(node -> assertThat(drawn).contains(node.getId()));
        assertThat(model.getModelElementsByType(SequenceFlow.class))
                .allSatisfy(flow -> assertThat(drawn).contains(flow.getId()));
    }
}
