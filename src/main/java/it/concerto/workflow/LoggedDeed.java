package it.concerto.workflow;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A deed: who did it and when.
 *
 * @param by display name of the person
 */
public record LoggedDeed(String id, Deed deed, String by, Instant at) implements LoggedEvent {

    @Override
    public Stream<String> people() {
        return Stream.of(by);
    }

    @Override
    public LoggedDeed named(Map<String, String> names) {
        return new LoggedDeed(id, deed, names.getOrDefault(by, by), at);
    }

    @Override
    public LoggedDeed veiled() {
        return new LoggedDeed(id, deed.withoutReason(), "", at);
    }
}
