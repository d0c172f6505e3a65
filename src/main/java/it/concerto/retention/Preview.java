package it.concerto.retention;

import it.concerto.organisation.AmbitoCode;
import java.time.LocalDate;
import java.util.List;

/**
 * All that may go of an Ambito on a day, and goes if it is approved.
 *
 * @param lines in the order in which they go
 */
public record Preview(AmbitoCode ambito, LocalDate day, List<Line> lines) {

    /** Another one as soon as one row more or less would go. */
    public String fingerprint() {
        var content = new Content.Of().add(ambito.value());
        lines.forEach(line -> content.add(line.toString()));
        return content.all().digest();
    }

    /** How many rows, runs and files that is. */
    public long total() {
        return lines.stream().mapToLong(Line::rows).sum();
    }
}
