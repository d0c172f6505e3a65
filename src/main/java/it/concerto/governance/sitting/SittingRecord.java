package it.concerto.governance.sitting;

import it.concerto.files.FileRef;
import it.concerto.governance.proposal.Opinion;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is on record of a sitting, with names for everything.
 *
 * @param plan whose plan it is about, and which
 * @param disputes what members said was recorded wrongly (X1.4)
 */
public record SittingRecord(
        String plan,
        Sitting sitting,
        List<Attendance> roll,
        List<Item> items,
        Proposed proposed,
        List<Dispute> disputes) {

    /** Who presides, by name; empty before the roll is called. */
    public Optional<Attendance> chair() {
        return roll.stream()
                .filter(attendance -> attendance.seat().equals(sitting.chair()))
                .findFirst();
    }

    Item item(int number) {
        return items.stream()
                .filter(one -> one.item().number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No item " + number + " in sitting " + sitting.id()));
    }

    /**
     * A point of the agenda with its votes by name.
     *
     * @param amendments those that were put to the vote
     * @param enforceability who voted how on making the act effective at once; empty if it was not put
     */
    public record Item(
            AgendaItem item,
            List<NamedVote> votes,
            VoteCount count,
            List<NamedAmendment> amendments,
            List<Side> enforceability) {}

    /** @param sides empty where only the totals were kept */
    public record NamedAmendment(VotedAmendment voted, List<Side> sides) {}

    /**
     * Those who voted alike.
     *
     * @param entities whose seats they are
     */
    public record Side(Choice choice, List<String> entities) {}

    /**
     * @param entity whose seat it is
     * @param point what is disputed, in words
     */
    public record Dispute(String entity, String point, String reason) {}

    /**
     * What the sitting was asked to decide.
     *
     * @param text of the resolution
     * @param draft the same as an annex; null if none was handed in
     * @param assents what the ASL answered and what became of it, line by line
     * @param annexes titles of what the proposal annexes
     */
    public record Proposed(
            String text,
            @Nullable FileRef draft,
            List<SignedOpinion> opinions,
            List<String> assents,
            List<String> annexes) {}

    /** @param entity whose seat it is */
    public record NamedVote(String entity, CastVote vote) {}

    /** @param signer by name */
    public record SignedOpinion(Opinion opinion, String signer) {}
}
