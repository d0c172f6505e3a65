package it.concerto.workflow;

import java.util.Map;

/** Who has a task in hand. */
public record Assignee(String username, String displayName) {

    /** @param names display names by username */
    static Assignee of(String username, Map<String, String> names) {
        return new Assignee(username, names.getOrDefault(username, username));
    }
}
