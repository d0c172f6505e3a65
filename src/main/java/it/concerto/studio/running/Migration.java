package it.concerto.studio.running;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Moving the runs of a process from one version to another.
 *
 * @param model e.g. {@code bpmn/notice.bpmn}
 * @param sourceDeployment whose version they follow
 * @param source the engine's id of that version
 * @param revision another one after each change of its pairs, and for each preview
 * @param undoes the migration that it takes back, or null
 * @param person username of who began it
 * @param decidedBy username of who had the runs moved, or null
 */
public record Migration(
        String id,
        String model,
        String sourceDeployment,
        String targetDeployment,
        String source,
        String target,
        State state,
        int revision,
        @Nullable String undoes,
        String person,
        Instant begunAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason) {

    /** How far it has come. */
    public enum State {
        /** Its pairs are being written; nothing is said yet. */
        OPEN,
        CHECKING,
        /** It is said of each run what will become of it. */
        READY,
        RUNNING,
        DONE
    }

    /** Whether its pairs may still change. */
    public boolean isOpen() {
        return state == State.OPEN || state == State.READY;
    }

    public boolean isUnderWay() {
        return state == State.CHECKING || state == State.RUNNING;
    }

    public boolean isReady() {
        return state == State.READY;
    }

    public boolean isDone() {
        return state == State.DONE;
    }

    /** Whether something was said of runs. */
    public boolean isTold() {
        return state != State.OPEN;
    }

    /** Without its folder. */
    public String file() {
        return model.substring(model.indexOf('/') + 1);
    }
}
