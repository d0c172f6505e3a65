package it.concerto.governance.sitting;

import it.concerto.governance.proposal.Opinion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the act of an item rests upon that nobody proposed in Concerto; recorded when the act is numbered.
 *
 * @param text of the resolution; null where it went out with the convocation
 * @param opinions with the signers by name: they were given on paper
 * @param overrideReason why the body approved in spite of a contrary one
 */
public record Grounds(@Nullable String text, List<Opinion> opinions, @Nullable String overrideReason) {

    /** Of the main item: its proposal has them. */
    public static final Grounds OF_PROPOSAL = new Grounds(null, List.of(), null);
}
