package it.concerto.audit;

import it.concerto.audit.Diagram.Box;
import it.concerto.audit.Diagram.Edge;
import it.concerto.audit.Diagram.Point;
import it.concerto.audit.Diagram.Shape;
import it.concerto.audit.Diagram.State;
import it.concerto.workflow.Trace;
import it.concerto.workflow.models.ModelTexts;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** Draws a model from its own diagram, so that the picture needs neither scripts nor a viewer in the browser. */
final class DiagramDrawer {

    private static final int MARGIN = 20;
    private static final int LINE = 13;
    private static final int CHARACTERS_IN_A_TASK = 17;
    private static final int CHARACTERS_IN_A_FRAME = 60;
    private static final int CHARACTERS_BESIDE = 20;

    private final BpmnModelInstance model;
    private final Trace trace;
    private final BinaryOperator<String> names;

    private DiagramDrawer(BpmnModelInstance model, Trace trace, BinaryOperator<String> names) {
        this.model = model;
        this.trace = trace;
        this.names = names;
    }

    /** @param names gives the name to show, from an element's id and its name in the model */
    static Diagram draw(String bpmn, Trace trace, BinaryOperator<String> names) {
        var model = Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn.getBytes(StandardCharsets.UTF_8)));
        return new DiagramDrawer(model, trace, names).draw();
    }

    private Diagram draw() {
        var shapes = model.getModelElementsByType(BpmnShape.class).stream()
                .map(this::shape)
                .toList();
        var edges = model.getModelElementsByType(BpmnEdge.class).stream()
                .map(this::edge)
                .toList();
        return new Diagram(frame(shapes), edges, shapes);
    }

    private Box frame(List<Shape> shapes) {
        var xs = new ArrayList<Integer>();
        var ys = new ArrayList<Integer>();
        for (var shape : shapes) {
            xs.add(Math.min(shape.box().x(), shape.textX() - 55));
            xs.add(Math.max(shape.box().x() + shape.box().width(), shape.textX() + 55));
            ys.add(Math.min(shape.box().y(), shape.textY() - LINE));
            ys.add(Math.max(
                    shape.box().y() + shape.box().height(),
                    shape.textY() + shape.lines().size() * LINE));
        }
        for (var waypoint : model.getModelElementsByType(Waypoint.class)) {
            xs.add(waypoint.getX().intValue());
            ys.add(waypoint.getY().intValue());
        }
        int left = xs.stream().min(Integer::compare).orElse(0) - MARGIN;
        int top = ys.stream().min(Integer::compare).orElse(0) - MARGIN;
        return new Box(
                left,
                top,
                xs.stream().max(Integer::compare).orElse(0) + MARGIN - left,
                ys.stream().max(Integer::compare).orElse(0) + MARGIN - top);
    }

    private Shape shape(BpmnShape drawn) {
        var node = drawn.getBpmnElement();
        var box = box(drawn.getBounds());
        var inside = node instanceof Activity || node instanceof TextAnnotation;
        var lines = wrap(name(node), room(node));
        var label = Optional.ofNullable(drawn.getBpmnLabel())
                .map(BpmnLabel::getBounds)
                .map(DiagramDrawer::box);
        int textX = inside ? box.centreX() : label.map(Box::centreX).orElse(box.centreX());
        int textY = inside
                ? firstLineInside(node, box, lines.size())
                : label.map(place -> place.y() + LINE - 2).orElse(box.y() + box.height() + LINE + 2);
        return new Shape(
                node.getId(),
                Look.figure(node),
                Look.marker(node),
                Look.isRepeated(node),
                box,
                lines,
                textX,
                textY,
                state(node));
    }

    /** How many characters of a name stand on one line. */
    private static int room(BaseElement node) {
        if (node instanceof SubProcess) {
            return CHARACTERS_IN_A_FRAME;
        }
        return node instanceof Activity || node instanceof TextAnnotation ? CHARACTERS_IN_A_TASK : CHARACTERS_BESIDE;
    }

    /** In the middle of a task; at the top of a frame, whose nodes take the rest. */
    private static int firstLineInside(BaseElement node, Box box, int lines) {
        return node instanceof SubProcess ? box.y() + LINE + 4 : box.centreY() - (lines - 1) * LINE / 2 + 4;
    }

    private Edge edge(BpmnEdge drawn) {
        var element = drawn.getBpmnElement();
        var points = drawn.getWaypoints().stream()
                .map(point -> Math.round(point.getX()) + "," + Math.round(point.getY()))
                .collect(Collectors.joining(" "));
        var place = Optional.ofNullable(drawn.getBpmnLabel())
                .map(BpmnLabel::getBounds)
                .map(DiagramDrawer::box)
                .orElse(new Box(0, 0, 0, 0));
        return new Edge(
                element.getId(),
                points,
                name(element),
                place.x(),
                place.y() + LINE - 2,
                element instanceof SequenceFlow flow ? oneLine(flow.getSource()) : "",
                element instanceof SequenceFlow flow ? oneLine(flow.getTarget()) : "",
                !(element instanceof Association),
                trace.flows().getOrDefault(element.getId(), List.of()),
                middle(drawn));
    }

    private static Point middle(BpmnEdge drawn) {
        var points = List.copyOf(drawn.getWaypoints());
        var longest = IntStream.range(1, points.size())
                .boxed()
                .max(Comparator.comparingDouble(end -> length(points.get(end - 1), points.get(end))))
                .orElseThrow();
        var from = points.get(longest - 1);
        var to = points.get(longest);
        return new Point(
                (int) Math.round((from.getX() + to.getX()) / 2), (int) Math.round((from.getY() + to.getY()) / 2));
    }

    private static double length(Waypoint from, Waypoint to) {
        return Math.hypot(to.getX() - from.getX(), to.getY() - from.getY());
    }

    private State state(BaseElement node) {
        if (trace.byFlows()) {
            return stateByFlows(node);
        }
        if (trace.active().contains(node.getId())) {
            return State.ACTIVE;
        }
        return trace.left().contains(node.getId()) ? State.DONE : State.AHEAD;
    }

    private State stateByFlows(BaseElement drawn) {
        if (!(drawn instanceof FlowNode node)) {
            return State.AHEAD;
        }
        if (node.getIncoming().stream().anyMatch(flow -> flow.getId().equals(trace.arriving()))) {
            return State.ACTIVE;
        }
        return Stream.concat(node.getIncoming().stream(), node.getOutgoing().stream())
                        .anyMatch(flow -> trace.flows().containsKey(flow.getId()))
                ? State.DONE
                : State.AHEAD;
    }

    private String oneLine(FlowNode node) {
        return name(node).strip().replaceAll("\\s+", " ");
    }

    private String name(BaseElement element) {
        return names.apply(element.getId(), ModelTexts.of(element));
    }

    private static Box box(Bounds bounds) {
        return new Box(
                (int) Math.round(bounds.getX()),
                (int) Math.round(bounds.getY()),
                (int) Math.round(bounds.getWidth()),
                (int) Math.round(bounds.getHeight()));
    }

    /** Breaks at spaces; a word longer than a line stays whole. */
    static List<String> wrap(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }
}
