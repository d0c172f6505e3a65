package it.concerto.governance.outcome;

import it.concerto.files.FileRef;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import org.jspecify.annotations.Nullable;

/**
 * The hearing of the referents on one frozen draft.
 *
 * @param number 1 for the first draft that was presented
 * @param planVersion number of the frozen version
 * @param sha256 of that version
 * @param minutes null until they are written
 * @param signatureRound of the minutes
 * @param result null until it is known
 * @param note why the outcome was not reached
 */
public record Outcome(
        String id,
        PathId path,
        AmbitoCode ambito,
        int number,
        int planVersion,
        String sha256,
        @Nullable FileRef minutes,
        @Nullable String signatureRound,
        @Nullable OutcomeResult result,
        @Nullable String note) {}
