package it.concerto.participation.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a session is held, besides day and place.
 *
 * @param videoUrl where one can join from afar, null if one cannot
 * @param capacity how many places there are, null if nobody counts them
 * @param facilitators usernames
 */
public record Arrangement(@Nullable String videoUrl, @Nullable Integer capacity, List<String> facilitators) {

    static final Arrangement NONE = new Arrangement(null, null, List.of());
}
