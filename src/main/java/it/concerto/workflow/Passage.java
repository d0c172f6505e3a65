package it.concerto.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run came to a node of its model, and perhaps left it.
 *
 * @param number the how manyeth of the run, from one
 * @param element id of the node
 * @param name what it is called in the language of whoever looks; empty if it has no name
 * @param kind of node
 * @param model the version of the process that the run followed when the node was left, or follows now
 * @param endedAt null as long as it waits there
 * @param takenAway whether it was left before it was done, by an interruption or by hand
 * @param task id of the task that people were asked, or null
 * @param called id of the run that it called, or null
 */
public record Passage(
        int number,
        String element,
        String name,
        Kind kind,
        String model,
        Instant startedAt,
        @Nullable Instant endedAt,
        boolean takenAway,
        @Nullable String task,
        @Nullable String called) {

    /** With which the engine marks what stands around the repetitions of a node. */
    private static final String REPEATED = "#multiInstanceBody";

    /** Id of a node in the model, from the engine's id. */
    static String elementOf(String id) {
        return id.replace(REPEATED, "");
    }

    /** What the run came to. */
    public enum Kind {
        START,
        END,
        /** Somebody was asked. */
        TASK,
        /** The product did it by itself. */
        STEP,
        CALL,
        SUBPROCESS,
        /** Around what runs several times. */
        REPEATED,
        GATEWAY,
        EVENT,
        /** At the edge of a step. */
        BOUNDARY;

        /** @param type the engine's word */
        static Kind of(String type) {
            return switch (type) {
                case "userTask" -> TASK;
                case "callActivity" -> CALL;
                case "subProcess", "transaction", "adHocSubProcess" -> SUBPROCESS;
                case "multiInstanceBody" -> REPEATED;
                default -> ofFamily(type);
            };
        }

        private static Kind ofFamily(String type) {
            if (type.endsWith("Gateway")) {
                return GATEWAY;
            } else if (type.contains("oundary")) {
                return BOUNDARY;
            } else if (type.endsWith("EndEvent")) {
                return END;
            } else if (type.startsWith("start") || type.endsWith("StartEvent")) {
                return START;
            }
            return type.startsWith("intermediate") ? EVENT : STEP;
        }
    }

    public boolean isOpen() {
        return endedAt == null;
    }

    /** Key of a word for it. */
    public String ending() {
        if (takenAway) {
            return "TAKEN_AWAY";
        }
        return isOpen() ? "ACTIVE" : "DONE";
    }
}
