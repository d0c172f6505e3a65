package it.concerto.governance.sitting;

import it.concerto.files.FileRef;
import it.concerto.governance.proposal.Purpose;
import it.concerto.path.PathId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A numbered resolution of the Coordinamento.
 *
 * @param item number of the item of the agenda that it resolves
 * @param alboFrom first day in the albo pretorio, or null before it is published
 * @param effectiveFrom day from which it has effect (TUEL art. 134), or null before it is published
 */
public record Act(
        PathId path,
        Purpose purpose,
        int item,
        int year,
        int number,
        LocalDate dated,
        String subject,
        ItemResult result,
        boolean enforceable,
        @Nullable FileRef file,
        @Nullable LocalDate alboFrom,
        @Nullable LocalDate alboTo,
        @Nullable LocalDate effectiveFrom) {

    /** Message that tells that the date was recorded late (BR-75); its subject is the number. */
    public static final String LATE = "governance.deed.lateAct";
}
