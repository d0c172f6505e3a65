package it.concerto.studio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A change of a model under way, or how it ended.
 *
 * @param model e.g. {@code bpmn/notice.bpmn}
 * @param base the deployment that was live when it began
 * @param holder username of whoever may write in it
 * @param revision one more with each change
 * @param why what its author says it is for, once proposed
 * @param fingerprint of the files as proposed
 * @param decidedBy username of who approved it or sent it back, last
 * @param reason why it was sent back
 * @param deployment in which it went live
 */
public record ModelDraft(
        String id,
        String model,
        String base,
        State state,
        String holder,
        int revision,
        Instant begunAt,
        Instant changedAt,
        @Nullable String why,
        @Nullable String fingerprint,
        @Nullable String decidedBy,
        @Nullable String reason,
        @Nullable String deployment) {

    /** {@code APPROVED} only within the transaction in which it goes live. */
    public enum State {
        OPEN,
        PROPOSED,
        APPROVED,
        LIVE,
        DISCARDED
    }

    static ModelDraft of(ResultSet row, int number) throws SQLException {
        return new ModelDraft(
                row.getString("id"),
                row.getString("model"),
                row.getString("base"),
                State.valueOf(row.getString("state")),
                row.getString("holder"),
                row.getInt("revision"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("why"),
                row.getString("fingerprint"),
                row.getString("decided_by"),
                row.getString("reason"),
                row.getString("deployment"));
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isProposed() {
        return state == State.PROPOSED;
    }

    /** Without its folder, e.g. {@code notice.bpmn}. */
    public String file() {
        return model.substring(model.indexOf('/') + 1);
    }
}
