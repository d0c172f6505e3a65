package it.concerto.workflow;

import it.concerto.organisation.AmbitoCode;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Of which runs figures are asked for.
 *
 * @param process id of a process, which is a stage of the path too, or null for all
 * @param comune name of the Comune that the runs are about, or null for any and none
 * @param from the first instant
 * @param until the first instant that is not asked for
 */
public record FigureSelection(
        AmbitoCode ambito, @Nullable String process, @Nullable String comune, Instant from, Instant until) {

    /** @param run column with the id of the run */
    String condition(String run, String process) {
        return (this.process == null ? "" : " and " + process + " = :process")
                + (comune == null
                        ? ""
                        : " and exists (select 1 from cz_subject about where about.scope = " + run
                                + " and about.ambito = :ambito and about.subject = :comune)");
    }

    Map<String, Object> values() {
        var values = new HashMap<String, Object>(
                Map.of("ambito", ambito.value(), "from", Timestamp.from(from), "until", Timestamp.from(until)));
        if (process != null) {
            values.put("process", process);
        }
        if (comune != null) {
            values.put("comune", comune);
        }
        return values;
    }
}
