package it.concerto.audit;

import it.concerto.audit.Diagram.Box;
import it.concerto.audit.Diagram.Edge;
import it.concerto.audit.Diagram.Figure;
import it.concerto.audit.Diagram.Shape;
import it.concerto.audit.Diagram.State;
import it.concerto.workflow.Trace;
import it.concerto.workflow.models.ModelTexts;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
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
                node.getId(), figure(node), marker(node), repeated(node), box, lines, textX, textY, state(node));
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
                !(element instanceof Association),
                trace.flows().contains(element.getId()));
    }

    private State state(BaseElement node) {
        if (trace.active().contains(node.getId())) {
            return State.ACTIVE;
        }
        return trace.left().contains(node.getId()) ? State.DONE : State.AHEAD;
    }

    private static Figure figure(BaseElement node) {
        if (node instanceof StartEvent) {
            return Figure.START;
        } else if (node instanceof EndEvent) {
            return Figure.END;
        } else if (node instanceof BoundaryEvent) {
            return Figure.BOUNDARY;
        } else if (node instanceof CatchEvent || node instanceof ThrowEvent) {
            return Figure.INTERMEDIATE;
        } else if (node instanceof Gateway) {
            return Figure.GATEWAY;
        } else if (node instanceof CallActivity) {
            return Figure.CALL;
        }
        if (node instanceof SubProcess) {
            return Figure.SUBPROCESS;
        }
        return node instanceof TextAnnotation ? Figure.ANNOTATION : Figure.TASK;
    }

    private static final Map<String, String> MARKERS = Map.ofEntries(
            Map.entry("userTask", "user"),
            Map.entry("serviceTask", "service"),
            Map.entry("sendTask", "service"),
            Map.entry("businessRuleTask", "rule"),
            Map.entry("exclusiveGateway", "exclusive"),
            Map.entry("parallelGateway", "parallel"),
            Map.entry("inclusiveGateway", "inclusive"),
            Map.entry("eventBasedGateway", "event"),
            Map.entry("timerEventDefinition", "timer"),
            Map.entry("messageEventDefinition", "message"),
            Map.entry("errorEventDefinition", "error"),
            Map.entry("terminateEventDefinition", "terminate"));

    private static String marker(BaseElement node) {
        if (node instanceof CatchEvent event) {
            return event.getEventDefinitions().stream()
                    .map(DiagramDrawer::ownMarker)
                    .findFirst()
                    .orElse("");
        }
        if (node instanceof ThrowEvent event) {
            return event.getEventDefinitions().stream()
                    .map(DiagramDrawer::ownMarker)
                    .findFirst()
                    .orElse("");
        }
        return ownMarker(node);
    }

    private static String ownMarker(BaseElement element) {
        return MARKERS.getOrDefault(element.getElementType().getTypeName(), "");
    }

    private static boolean repeated(BaseElement node) {
        return node instanceof Activity activity
                && activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics;
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
