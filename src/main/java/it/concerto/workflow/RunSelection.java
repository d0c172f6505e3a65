package it.concerto.workflow;

import it.concerto.organisation.AmbitoCode;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs of an Ambito.
 *
 * @param path of which they are, or null for all
 * @param process id of a process, or null for all
 * @param from they began then or later; null for ever
 * @param until they began before; null for ever
 */
public record RunSelection(
        AmbitoCode ambito,
        @Nullable String path,
        @Nullable String process,
        @Nullable Instant from,
        @Nullable Instant until) {

    /** All runs of a path. */
    public static RunSelection ofPath(AmbitoCode ambito, String path) {
        return new RunSelection(ambito, path, null, null, null);
    }

    /** On the engine's table of runs, called {@code p}. */
    String condition() {
        return "p.TENANT_ID_ = :ambito"
                + (path == null ? "" : " and p.BUSINESS_KEY_ = :path")
                + (process == null ? "" : " and p.PROC_DEF_KEY_ = :process")
                + (from == null ? "" : " and p.START_TIME_ >= :from")
                + (until == null ? "" : " and p.START_TIME_ < :until");
    }

    Map<String, Object> values() {
        var values = new HashMap<String, Object>(Map.of("ambito", ambito.value()));
        put(values, "path", path);
        put(values, "process", process);
        put(values, "from", from == null ? null : Timestamp.from(from));
        put(values, "until", until == null ? null : Timestamp.from(until));
        return values;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
