package it.concerto.audit;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.audit.Walk.Play;
import it.concerto.workflow.Trace;
import it.concerto.workflow.engine.RecordedEngine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A1: what is coloured was taken, and what was taken is coloured, whatever the model. */
class A1ExactPathTests {

    private static RecordedEngine recorded;

    @BeforeAll
    static void open() {
        recorded = new RecordedEngine();
    }

    @AfterAll
    static void close() {
        recorded.close();
    }

    static Stream<Walk> walks() {
        return Stream.of(GatewayWalks.all(), EventWalks.all(), ScopeWalks.all(), ChangedWalks.all(), DeepWalks.all())
                .flatMap(walks -> walks);
    }

    @Test
    void areMoreThanThirty() {
        assertThat(walks().map(Walk::name)).doesNotHaveDuplicates().hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @MethodSource("walks")
    void drawsTheVeryFlowsThatWereTaken(Walk walk) {
        var path = UUID.randomUUID().toString();
        recorded.deploy(walk.models());
        var run = recorded.start(Walk.PROCESS, path, walk.variables());

        walk.acts().accept(new Play(recorded, run.getId(), path));

        assertThat(recorded.said()).as("the engine's own words").isEqualTo(walk.told());
        assertThat(recorded.recorded(path)).isEqualTo(walk.all());
        walk.models().forEach(model -> {
            var flows = flowsOf(Bpmn.convertToString(model));
            assertThat(drawn(Bpmn.convertToString(model), recorded.recorded(path)))
                    .isEqualTo(walk.all().stream().filter(flows::contains).collect(Collectors.toSet()));
        });
    }

    /** Ids of the flows that are coloured. */
    private static Set<String> drawn(String model, List<String> taken) {
        return DiagramDrawer.draw(
                        model, new Trace(Set.of(), Set.of(), numbered(taken), false, null), (id, name) -> name)
                .edges()
                .stream()
                .filter(Diagram.Edge::isTaken)
                .map(Diagram.Edge::id)
                .collect(Collectors.toSet());
    }

    private static Map<String, List<Integer>> numbered(List<String> taken) {
        return IntStream.range(0, taken.size())
                .boxed()
                .collect(
                        Collectors.groupingBy(taken::get, Collectors.mapping(place -> place + 1, Collectors.toList())));
    }

    private static Set<String> flowsOf(String model) {
        return DiagramDrawer.draw(model, Trace.NOWHERE, (id, name) -> name).edges().stream()
                .map(Diagram.Edge::id)
                .collect(Collectors.toSet());
    }
}
