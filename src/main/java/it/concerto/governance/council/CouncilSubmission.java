package it.concerto.governance.council;

import it.concerto.path.PathConfiguration.CouncilSubject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The plan on its way to a council.
 *
 * @param number 1 for the first, one more each time it is submitted again
 * @param sha256 of the plan, so that what a council voted can be told from what it got (BR-56)
 * @param dueOn last day by which the council should have deliberated
 */
public record CouncilSubmission(
        int number,
        CouncilSubject subject,
        int planVersion,
        String sha256,
        LocalDate transmittedOn,
        LocalDate dueOn,
        @Nullable String protocol) {

    /** A version of the plan goes to a council three times at most. */
    static final int LAST = 3;
}
