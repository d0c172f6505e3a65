package it.concerto.workflow;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A deed: who did it, in whose place and when.
 *
 * @param by display name of the person
 * @param onBehalfOf display name of the absent person whose substitute they were, or null (BR-76)
 */
public record LoggedDeed(String id, Deed deed, String by, @Nullable String onBehalfOf, Instant at)
        implements LoggedEvent {

    @Override
    public Stream<String> people() {
        return Stream.concat(Stream.of(by), Stream.ofNullable(onBehalfOf));
    }

    @Override
    public LoggedDeed named(Map<String, String> names) {
        var absent = onBehalfOf == null ? null : names.getOrDefault(onBehalfOf, onBehalfOf);
        return new LoggedDeed(id, deed, names.getOrDefault(by, by), absent, at);
    }

    @Override
    public LoggedDeed veiled() {
        return new LoggedDeed(id, deed.withoutReason(), "", null, at);
    }
}
