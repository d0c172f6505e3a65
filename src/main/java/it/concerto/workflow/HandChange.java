package it.concerto.workflow;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

/**
 * That a task came into somebody's hands, or out of them.
 *
 * @param by username, later display name, of whoever brought it about; empty if that is not for the reader, or was nobody
 * @param to the same of who had the task then; empty for nobody
 * @param reason in the words of whoever gave it; may be empty
 */
public record HandChange(Kind kind, Instant at, String by, String to, String reason) {

    /** How a task changes hands. */
    public enum Kind {
        /** The process gave it to a person by name. */
        NAMED,
        TAKEN,
        RELEASED,
        /** Taken out of somebody's hands because they have left. */
        RETURNED,
        GIVEN,
        TAKEN_BACK
    }

    Stream<String> people() {
        return Stream.of(by, to).filter(name -> !name.isEmpty());
    }

    HandChange named(Map<String, String> names) {
        return new HandChange(kind, at, names.getOrDefault(by, by), names.getOrDefault(to, to), reason);
    }

    /** The same for whoever does not read the history of the path. */
    HandChange veiled() {
        return new HandChange(kind, at, "", "", "");
    }
}
