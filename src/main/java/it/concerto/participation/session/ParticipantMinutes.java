package it.concerto.participation.session;

import it.concerto.participation.session.Minutes.Status;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Minutes as a participant reads them who was convened to the session.
 *
 * @param remarksUntil last instant for a remark
 * @param open whether a remark is still in time
 */
public record ParticipantMinutes(
        Minutes minutes, String title, Instant remarksUntil, boolean open, List<Answered> remarks) {

    /**
     * A remark of the participant's own.
     *
     * @param answer what became of it, once the minutes are closed
     */
    public record Answered(Remark remark, @Nullable Observation answer) {}

    public boolean isDraft() {
        return minutes.status() == Status.DRAFT;
    }

    public boolean isSigned() {
        return minutes.status() == Status.SIGNED;
    }
}
