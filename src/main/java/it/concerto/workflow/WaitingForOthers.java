package it.concerto.workflow;

import it.concerto.identity.GroupId;
import it.concerto.identity.Role;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Open tasks of one kind that wait for people of the same role, as everybody in the Ambito may know them: without a way in.
 *
 * @param role null for what was given to persons by name, who stay unnamed here
 * @param subjects what they are about, e.g. of a municipal role the Comuni; empty if there is nothing to tell apart
 * @param due the earliest of them
 */
public record WaitingForOthers(
        String name, String stage, @Nullable Role role, List<String> subjects, @Nullable Instant due, int count) {

    /** The same kind for the same role together, in the order of the first of each. */
    static List<WaitingForOthers> alike(List<InboxRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> List.of(
                                row.name(),
                                row.stage(),
                                Optional.ofNullable(row.group()).map(GroupId::role)),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .map(WaitingForOthers::of)
                .toList();
    }

    /** @param rows alike, the earliest due first */
    private static WaitingForOthers of(List<InboxRow> rows) {
        var first = rows.get(0);
        var role = Optional.ofNullable(first.group()).map(GroupId::role).orElse(null);
        var subjects = rows.stream()
                .flatMap(row -> Stream.ofNullable(row.subject()))
                .distinct()
                .toList();
        return new WaitingForOthers(first.name(), first.stage(), role, subjects, first.due(), rows.size());
    }
}
