package it.concerto.workflow;

import it.concerto.identity.GroupId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Open tasks of one kind that wait for people of the same role, as everybody in the Ambito may know them: without a way in.
 *
 * @param groups empty for what was given to persons by name, who stay unnamed here; of a municipal role one for each Comune
 * @param due the earliest of them
 */
public record WaitingForOthers(String name, String stage, List<GroupId> groups, @Nullable Instant due, int count) {

    /** @param rows alike, the earliest due first */
    static WaitingForOthers of(List<InboxRow> rows) {
        var first = rows.get(0);
        var groups = rows.stream()
                .map(InboxRow::group)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new WaitingForOthers(first.name(), first.stage(), groups, first.due(), rows.size());
    }
}
