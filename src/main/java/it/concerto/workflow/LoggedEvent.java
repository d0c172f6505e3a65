package it.concerto.workflow;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

/** Something that a person did to a path: a task answered, or a deed outside of the tasks. */
public sealed interface LoggedEvent permits LoggedAnswer, LoggedDeed {

    /** Unique among the events of a path. */
    String id();

    /** Display name of the person; empty for whoever does not read the history of the path. */
    String by();

    Instant at();

    /** Usernames of everybody in it, as long as it is not {@linkplain #named named}. */
    Stream<String> people();

    /** The same event with display names in the place of usernames. */
    LoggedEvent named(Map<String, String> names);

    /** The same event for whoever does not read the history of the path: that it happened, and when. */
    LoggedEvent veiled();

    /** Whether this is a {@link LoggedDeed}, for templates. */
    default boolean isOutsideTasks() {
        return this instanceof LoggedDeed;
    }
}
