package it.concerto.organisation;

import org.jspecify.annotations.Nullable;

/**
 * A place in the Coordinamento Istituzionale; it belongs to the entity, the holder changes.
 *
 * @param id stable within the Ambito, e.g. {@code CASARANO-075016} or {@code CASARANO-ASL}
 * @param municipality the Comune that the seat belongs to, or null for ASL and Province
 * @param votes how many votes it casts when it votes; 1 unless the Ambito's rules weigh them
 * @param holder who holds it today
 * @param office e.g. Sindaco, Direttore di Distretto
 * @param username account of the holder, if there is one
 */
public record Seat(
        String id,
        AmbitoCode ambito,
        Kind kind,
        String entity,
        @Nullable IstatCode municipality,
        VoteRule voteRule,
        int votes,
        String holder,
        String office,
        @Nullable String username) {

    /** Whether its vote counts on a matter (BR-12). */
    public boolean votesOn(boolean ownMatter) {
        return voteRule == VoteRule.ALWAYS || voteRule == VoteRule.MATTERS && ownMatter;
    }

    /** Whom the seat stands for. */
    public enum Kind {
        MUNICIPALITY,
        ASL,
        PROVINCE
    }

    /** When the seat votes: always, on its own matters only (BR-12), or never. */
    public enum VoteRule {
        ALWAYS,
        MATTERS,
        NEVER
    }
}
