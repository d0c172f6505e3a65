package it.concerto.governance.council;

import it.concerto.files.FileRef;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The resolution by which a council approved.
 *
 * @param effectiveFrom null until its posting in the albo is recorded
 */
public record CouncilAct(
        int number, LocalDate dated, boolean enforceable, @Nullable FileRef file, @Nullable LocalDate effectiveFrom) {

    public boolean isEffectiveOn(LocalDate day) {
        return effectiveFrom != null && !effectiveFrom.isAfter(day);
    }
}
