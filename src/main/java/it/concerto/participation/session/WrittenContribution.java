package it.concerto.participation.session;

import org.jspecify.annotations.Nullable;

/** What a participant brought to a session.
 *
 * @param area code of the area, or the whole session's mark
 * @param proposer an organisation, never the name of a natural person
 * @param priority 1 to 5 of a need, else null
 * @param stance of a position: FAVOURABLE, AGAINST, RESERVE; else null */
public record WrittenContribution(
        Kind kind,
        String area,
        String title,
        String text,
        String proposer,
        @Nullable Integer priority,
        @Nullable String stance) {

    /** What it is. */
    public enum Kind {
        NEED,
        PROPOSAL,
        POSITION,
        CRITICAL
    }
}
