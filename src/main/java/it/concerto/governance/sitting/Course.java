package it.concerto.governance.sitting;

import it.concerto.workflow.RuleBroken;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a sitting has come, Europe/Rome: what is written down next cannot lie before it (X1.3, X1.4).
 *
 * @param lastVote null as long as nothing was voted at a time that is known
 */
record Course(LocalTime opening, @Nullable LocalTime lastVote) {

    static Course of(Sitting sitting) {
        var lastVote = sitting.agenda().stream()
                .map(AgendaItem::votedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Course(sitting.opens().toLocalTime(), lastVote);
    }

    /**
     * A vote has counted who was there at its minute: whoever comes or leaves does so later.
     *
     * @param field of the form, for refusals
     */
    void checkMovement(LocalTime at, String entity, String field) throws RuleBroken {
        if (at.isBefore(opening)) {
            throw new RuleBroken("X1.3", field, "governance.vote.movementBeforeOpening", entity, opening);
        }
        if (lastVote != null && !at.isAfter(lastVote)) {
            throw new RuleBroken("X1.3", field, "governance.vote.movementCounted", entity, lastVote);
        }
    }

    /** @param at null where the form did not ask for it yet */
    void checkVote(@Nullable LocalTime at) throws RuleBroken {
        if (at == null) {
            return;
        }
        if (at.isBefore(opening)) {
            throw new RuleBroken("X1.4", "votedAt", "governance.vote.beforeOpening", opening);
        }
        if (lastVote != null && at.isBefore(lastVote)) {
            throw new RuleBroken("X1.4", "votedAt", "governance.vote.beforeLastVote", lastVote);
        }
    }
}
