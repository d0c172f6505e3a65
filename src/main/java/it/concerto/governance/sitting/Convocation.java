package it.concerto.governance.sitting;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a body is called together.
 *
 * @param starts Europe/Rome
 * @param secondCall Europe/Rome, or null for none
 * @param urgent whether it is called in spite of a short notice (BR-08)
 * @param reason why the notice is short, or why a sitting of the past is entered now
 * @param jointMatter whether the main item concerns ASL and Province too
 * @param presentation of the main item
 * @param otherItems what else is on the agenda
 */
public record Convocation(
        LocalDateTime starts,
        @Nullable LocalDateTime secondCall,
        @Nullable String place,
        @Nullable String videoUrl,
        boolean urgent,
        @Nullable String reason,
        boolean jointMatter,
        Presentation presentation,
        List<OtherItem> otherItems) {

    /**
     * A further point of the agenda.
     *
     * @param text what the body is asked to resolve; null where it is asked for no resolution
     */
    public record OtherItem(String title, AgendaItem.Kind kind, @Nullable String text, Presentation presentation) {}
}
