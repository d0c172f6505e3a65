package it.concerto.audit;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.audit.Diagram.Figure;
import it.concerto.audit.Diagram.Shape;
import it.concerto.audit.Diagram.State;
import it.concerto.workflow.Trace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;

class DiagramDrawerTests {

    private static final BinaryOperator<String> AS_NAMED = (id, name) -> name;

    private final String bpmn = Bpmn.convertToString(Bpmn.createExecutableProcess("NoticeProcess")
            .startEvent("StartEvent_Begun")
            .name("Indirizzo approvato")
            .sequenceFlowId("Flow_ToDraft")
            .userTask("Task_DraftNotice")
            .name("Redigere l’avviso pubblico e il calendario")
            .sequenceFlowId("Flow_ToEnd")
            .endEvent("EndEvent_Done")
            .done());

    @Test
    void drawsEveryNodeAndFlowOfTheModel() {
        var diagram = DiagramDrawer.draw(bpmn, Trace.NOWHERE, AS_NAMED);

        assertThat(diagram.shapes())
                .extracting(Shape::id)
                .containsExactlyInAnyOrder("StartEvent_Begun", "Task_DraftNotice", "EndEvent_Done");
        assertThat(diagram.shapes()).extracting(Shape::figure).contains(Figure.START, Figure.TASK, Figure.END);
        assertThat(diagram.edges()).extracting(Diagram.Edge::id).containsExactly("Flow_ToDraft", "Flow_ToEnd");
    }

    @Test
    void marksWhereTheProcessWaitsAndHowItCameThere() {
        var diagram = DiagramDrawer.draw(
                bpmn,
                new Trace(
                        Set.of("Task_DraftNotice"),
                        Set.of("StartEvent_Begun"),
                        Map.of("Flow_ToDraft", List.of(1)),
                        false,
                        null),
                AS_NAMED);

        assertThat(shape(diagram, "Task_DraftNotice").state()).isEqualTo(State.ACTIVE);
        assertThat(shape(diagram, "StartEvent_Begun").state()).isEqualTo(State.DONE);
        assertThat(shape(diagram, "EndEvent_Done").state()).isEqualTo(State.AHEAD);
        assertThat(diagram.edges().stream().filter(Diagram.Edge::isTaken))
                .extracting(Diagram.Edge::id)
                .containsExactly("Flow_ToDraft");
    }

    @Test
    void theFrameHoldsEveryNode() {
        var diagram = DiagramDrawer.draw(bpmn, Trace.NOWHERE, AS_NAMED);
        var frame = diagram.frame();

        assertThat(diagram.shapes()).allSatisfy(shape -> {
            assertThat(shape.box().x()).isGreaterThanOrEqualTo(frame.x());
            assertThat(shape.box().x() + shape.box().width()).isLessThanOrEqualTo(frame.x() + frame.width());
            assertThat(shape.box().y() + shape.box().height()).isLessThanOrEqualTo(frame.y() + frame.height());
        });
    }

    @Test
    void writesTheNameOfAFrameAboveItsNodes() throws Exception {
        var diagram = DiagramDrawer.draw(Files.readString(Path.of("bpmn/minutes.bpmn")), Trace.NOWHERE, AS_NAMED);

        var frame = shape(diagram, "SubProcess_MinutesLate");
        var within = shape(diagram, "Task_ReportLateMinutes");
        assertThat(frame.figure()).isEqualTo(Figure.SUBPROCESS);
        assertThat(frame.lines()).containsExactly("Verbale in ritardo");
        assertThat(frame.textY()).isBetween(frame.box().y(), within.box().y());
        assertThat(diagram.shapes().indexOf(frame)).isLessThan(diagram.shapes().indexOf(within));
    }

    @Test
    void breaksLongNamesBetweenWords() {
        assertThat(DiagramDrawer.wrap("Redigere l’avviso pubblico e il calendario", 17))
                .containsExactly("Redigere l’avviso", "pubblico e il", "calendario");
    }

    private static Shape shape(Diagram diagram, String id) {
        return diagram.shapes().stream()
                .filter(shape -> shape.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
