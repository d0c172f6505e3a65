package it.concerto.studio.soundness;

import it.concerto.workflow.models.ModelFiles.ModelFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A process drawn at random of blocks that each begin at one place and end at one, so that it is sound by construction; and the
 * same with one fault of a known kind in the middle.
 */
final class DrawnModel {

    /** What may be wrong, and how it shows. */
    enum Fault {
        BRANCHES_MEET_WITHOUT_WAITING("doubled"),
        JOIN_WAITS_FOR_BOTH_WAYS_OF_A_CHOICE("stuck"),
        JOIN_WAITS_FOR_WHAT_NEVER_COMES("stuck"),
        NOTHING_LEADS_THERE("dead"),
        LOOP_WITHOUT_A_WAY_OUT("endless"),
        TIMER_JOINS_THE_MAIN_WAY("doubled"),
        BOTH_EVENTS_ARE_AWAITED("stuck"),
        STUCK_IN_A_SUB_PROCESS("stuck"),
        STUCK_IN_AN_EVENT_SUB_PROCESS("stuck"),
        BRANCHES_OF_A_CHOICE_OF_SEVERAL_MEET_WITHOUT_WAITING("doubled");

        final String shows;

        Fault(String shows) {
            this.shows = shows;
        }
    }

    private final Random random;
    private final List<String> lines = new ArrayList<>();
    private int number;

    private DrawnModel(long seed) {
        this.random = new Random(seed);
    }

    static ModelFile sound(long seed) {
        var drawing = new DrawnModel(seed);
        return drawing.process(drawing.random.nextInt(3) + 1, null);
    }

    static ModelFile with(Fault fault, long seed) {
        return new DrawnModel(seed).process(2, fault);
    }

    /** Sound, with more branches than anybody draws: a task in each. */
    static ModelFile wide(String gateway, int branches) {
        var drawing = new DrawnModel(0);
        var split = drawing.after(drawing.node("startEvent", ""), gateway);
        var join = drawing.node(gateway, "");
        for (int i = 0; i < branches; i++) {
            drawing.flow(drawing.boundary(split, true), join);
        }
        return drawing.ending(join);
    }

    /** Sound: so many steps one after the other, each with a reminder that leaves it as it is. */
    static ModelFile reminding(int steps) {
        var drawing = new DrawnModel(0);
        var last = drawing.node("startEvent", "");
        for (int i = 0; i < steps; i++) {
            last = drawing.boundary(last, false);
        }
        return drawing.ending(last);
    }

    private ModelFile process(int depth, Fault fault) {
        var start = node("startEvent", "");
        var first = block(depth, start);
        var middle = fault == null ? first : spoil(fault, first);
        return ending(block(depth - 1, middle));
    }

    private ModelFile ending(String last) {
        flow(last, node("endEvent", ""));
        var xml = "<bpmn:definitions xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" id=\"D\">"
                + "<bpmn:process id=\"P\">\n" + String.join("\n", lines) + "\n</bpmn:process></bpmn:definitions>";
        return new ModelFile("bpmn/drawn.bpmn", xml.getBytes(StandardCharsets.UTF_8));
    }

    /** Goes on from a node; tells the node with which it ends. */
    private String block(int depth, String from) {
        if (depth <= 0) {
            return after(from, "userTask");
        }
        return switch (random.nextInt(7)) {
            case 0 -> block(depth - 1, block(depth - 1, from));
            case 1 -> split(depth, from, "parallelGateway");
            case 2 -> split(depth, from, "exclusiveGateway");
            case 3 -> split(depth, from, "inclusiveGateway");
            case 4 -> loop(depth, from);
            case 5 -> subProcess(depth, from);
            default -> boundary(from, random.nextBoolean());
        };
    }

    private String split(int depth, String from, String kind) {
        var split = after(from, kind);
        var join = node(kind, "");
        for (int i = random.nextInt(2) + 2; i > 0; i--) {
            flow(block(depth - 1, split), join);
        }
        return join;
    }

    private String loop(int depth, String from) {
        var again = after(from, "exclusiveGateway");
        var done = after(block(depth - 1, again), "exclusiveGateway");
        flow(done, again);
        return done;
    }

    private String subProcess(int depth, String from) {
        lines.add("<bpmn:subProcess id=\"Sub_" + ++number + "\">");
        var sub = "Sub_" + number;
        flow(block(depth - 1, node("startEvent", "")), node("endEvent", ""));
        if (random.nextBoolean()) {
            eventSubProcess(random.nextBoolean());
        }
        lines.add("</bpmn:subProcess>");
        flow(from, sub);
        return sub;
    }

    private void eventSubProcess(boolean interrupting) {
        lines.add("<bpmn:subProcess id=\"Sub_" + ++number + "\" triggeredByEvent=\"true\">");
        flow(after(node("startEvent", " isInterrupting=\"" + interrupting + "\""), "userTask"), node("endEvent", ""));
        lines.add("</bpmn:subProcess>");
    }

    /** Interrupting, both ways meet; otherwise the second one ends by itself. */
    private String boundary(String from, boolean interrupting) {
        var task = after(from, "userTask");
        var timer = node("boundaryEvent", " attachedToRef=\"" + task + "\" cancelActivity=\"" + interrupting + "\"");
        var other = after(timer, "userTask");
        if (interrupting) {
            var meet = after(task, "exclusiveGateway");
            flow(other, meet);
            return meet;
        }
        flow(other, node("endEvent", ""));
        return task;
    }

    private String spoil(Fault fault, String from) {
        return switch (fault) {
            case BRANCHES_MEET_WITHOUT_WAITING -> both(from, "parallelGateway", "exclusiveGateway");
            case JOIN_WAITS_FOR_BOTH_WAYS_OF_A_CHOICE -> both(from, "exclusiveGateway", "parallelGateway");
            case BOTH_EVENTS_ARE_AWAITED -> awaited(from);
            case JOIN_WAITS_FOR_WHAT_NEVER_COMES -> {
                var join = after(from, "parallelGateway");
                flow(node("userTask", ""), join);
                yield join;
            }
            case NOTHING_LEADS_THERE -> {
                node("userTask", "");
                yield from;
            }
            case LOOP_WITHOUT_A_WAY_OUT -> {
                var choice = after(from, "exclusiveGateway");
                var again = after(choice, "exclusiveGateway");
                flow(after(again, "userTask"), again);
                yield choice;
            }
            case TIMER_JOINS_THE_MAIN_WAY -> {
                var task = after(from, "userTask");
                var timer = node("boundaryEvent", " attachedToRef=\"" + task + "\" cancelActivity=\"false\"");
                var meet = after(task, "exclusiveGateway");
                flow(timer, meet);
                yield meet;
            }
            case BRANCHES_OF_A_CHOICE_OF_SEVERAL_MEET_WITHOUT_WAITING ->
                both(from, "inclusiveGateway", "exclusiveGateway");
            case STUCK_IN_A_SUB_PROCESS, STUCK_IN_AN_EVENT_SUB_PROCESS -> {
                var byEvent = fault == Fault.STUCK_IN_AN_EVENT_SUB_PROCESS;
                lines.add("<bpmn:subProcess id=\"Sub_" + ++number + "\""
                        + (byEvent ? " triggeredByEvent=\"true\">" : ">"));
                var sub = "Sub_" + number;
                flow(both(node("startEvent", ""), "exclusiveGateway", "parallelGateway"), node("endEvent", ""));
                lines.add("</bpmn:subProcess>");
                if (byEvent) {
                    yield from;
                }
                flow(from, sub);
                yield sub;
            }
        };
    }

    private String both(String from, String splitting, String joining) {
        var split = after(from, splitting);
        var join = node(joining, "");
        flow(after(split, "userTask"), join);
        flow(after(split, "userTask"), join);
        return join;
    }

    private String awaited(String from) {
        var choice = after(from, "eventBasedGateway");
        var join = node("parallelGateway", "");
        flow(after(choice, "intermediateCatchEvent"), join);
        flow(after(choice, "intermediateCatchEvent"), join);
        return join;
    }

    private String after(String from, String kind) {
        var node = node(kind, "");
        flow(from, node);
        return node;
    }

    private String node(String kind, String more) {
        var id = "N_" + ++number;
        lines.add("<bpmn:" + kind + " id=\"" + id + "\"" + more + " />");
        return id;
    }

    private void flow(String from, String to) {
        lines.add(
                "<bpmn:sequenceFlow id=\"F_" + ++number + "\" sourceRef=\"" + from + "\" targetRef=\"" + to + "\" />");
    }
}
