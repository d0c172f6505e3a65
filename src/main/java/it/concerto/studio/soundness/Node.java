package it.concerto.studio.soundness;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node of a process with the flows that lead to it and away from it. */
final class Node {

    /** What a token does there. */
    enum Kind {
        START,
        /** Takes its time: tasks, called processes, events that are waited for. What waits on a flow to it is at work there. */
        ACTIVITY,
        SUB_PROCESS,
        EVENT_SUB_PROCESS,
        BOUNDARY,
        /** One way out of several: exclusive, and where the first event decides. */
        CHOICE,
        PARALLEL,
        INCLUSIVE,
        /** Passes at once: events that are thrown. */
        PASS,
        END,
        /** Ends everything around it. */
        TERMINATE,
        /** Ends everything around it as a failure that somebody around may catch. */
        ERROR
    }

    final String id;
    final Kind kind;
    /** Whether it stops what it is attached to, or what it stands in. */
    final boolean interrupts;

    final @Nullable Node scope;
    final List<Flow> in = new ArrayList<>();
    final List<Flow> out = new ArrayList<>();
    /** Of an activity. */
    final List<Node> boundaries = new ArrayList<>();
    /** Of a sub-process, or of the process itself. */
    final List<Node> inside = new ArrayList<>();
    /** Where it is counted that it goes on; -1 where nothing goes on. */
    int active = -1;
    /** Where it is remembered that it has happened in this run, which is told once; -1 where that does not matter. */
    int happened = -1;
    /** Whether a run may come to it again. */
    boolean repeated;

    Node(String id, Kind kind, boolean interrupts, @Nullable Node scope) {
        this.id = id;
        this.kind = kind;
        this.interrupts = interrupts;
        this.scope = scope;
    }

    boolean isScope() {
        return kind == Kind.SUB_PROCESS || kind == Kind.EVENT_SUB_PROCESS;
    }

    /**
     * A sequence flow.
     *
     * @param place where the tokens on it are counted
     * @param taken when it is
     */
    record Flow(String id, Node from, Node to, int place, Taken taken) {}

    /** When a flow is taken by what is no gateway. */
    enum Taken {
        ALWAYS,
        ON_CONDITION,
        ELSE
    }
}
