package it.concerto.participation.notice;

import it.concerto.path.PathId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Two manifestations of one organisation, each under its own signer: until it is cleared up which one counts, neither is
 * admitted (3.b, DUPLICATE).
 *
 * @param challenger id of the newer manifestation, which counts only if it wins
 * @param activeKey what both have in common: path and fiscal code
 * @param answerBy last day on which the legal representative answers
 * @param settlement null as long as it is open
 */
public record Contest(
        String challenger, PathId path, String activeKey, LocalDate answerBy, @Nullable Settlement settlement) {

    /** How it was cleared up. */
    public enum Means {
        /** The participant itself said that the other one counts. */
        YIELDED,
        /** The office recorded what the legal representative answered. */
        ANSWERED,
        /** Nobody answered in time: what the legal representative signed counts. */
        SIGNATURE,
        /** Nobody answered in time, and the signatures do not tell: the one that counted before still does. */
        FIRST,
        /** One of the two no longer stood. */
        OBSOLETE
    }

    /**
     * The end of it.
     *
     * @param winner id of the manifestation that counts
     * @param reason what the official wrote, else empty
     * @param by username of the official, null if nobody with an account settled it
     */
    public record Settlement(Means means, String winner, String reason, @Nullable String by) {}

    public boolean isOpen() {
        return settlement == null;
    }
}
