package it.concerto.workflow;

import java.time.Instant;

/**
 * A deed: who did it and when.
 *
 * @param by display name of the person
 */
public record LoggedDeed(String id, Deed deed, String by, Instant at) implements LoggedEvent {

    @Override
    public LoggedDeed doneBy(String name) {
        return new LoggedDeed(id, deed, name, at);
    }

    @Override
    public LoggedDeed veiled() {
        return new LoggedDeed(id, deed.withoutReason(), "", at);
    }
}
