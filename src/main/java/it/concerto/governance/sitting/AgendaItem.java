package it.concerto.governance.sitting;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A point of the agenda.
 *
 * @param number from 1; the first is what the sitting was called for
 * @param jointMatter whether it concerns ASL and Province too, so that seats which vote on their own matters do (BR-12)
 * @param result null until the item is dealt with
 * @param reason why it was postponed or withdrawn
 * @param overrideReason why the body approved in spite of a contrary opinion
 * @param enforceable whether it was declared immediately enforceable (TUEL art. 134 c. 4)
 * @param text of the resolution; null for the main item, whose proposal has it, and for items that are none
 * @param noActReason why no act is numbered although it was resolved; never of the main item
 * @param votedAt when it was put to the vote, Europe/Rome; null if it was not, or nobody told
 */
public record AgendaItem(
        int number,
        String title,
        Kind kind,
        @Nullable String text,
        boolean jointMatter,
        @Nullable ItemResult result,
        @Nullable String reason,
        @Nullable String overrideReason,
        boolean enforceable,
        @Nullable String noActReason,
        @Nullable LocalTime votedAt,
        Presentation presentation) {

    /** The item that a sitting is called for. */
    public static final int MAIN = 1;

    /** What the body does with an item. */
    public enum Kind {
        RESOLUTION,
        OPINION,
        /** Nothing is put to the vote. */
        INFORMATION
    }

    static AgendaItem of(int number, String title, boolean jointMatter, Presentation presentation) {
        return new AgendaItem(
                number, title, Kind.RESOLUTION, null, jointMatter, null, null, null, false, null, null, presentation);
    }

    static AgendaItem of(int number, Convocation.OtherItem other) {
        return new AgendaItem(
                number,
                other.title(),
                other.kind(),
                other.text(),
                false,
                null,
                null,
                null,
                false,
                null,
                null,
                other.presentation());
    }

    public boolean isMain() {
        return number == MAIN;
    }

    /** Whether an act tells what the body resolved. */
    public boolean isResolved() {
        return kind == Kind.RESOLUTION && result != null && result.isApproval();
    }

    public boolean isVoted() {
        return kind != Kind.INFORMATION;
    }
}
