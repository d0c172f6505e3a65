package it.concerto.workflow;

import it.concerto.identity.Absent;
import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.privacy.Matter;
import it.concerto.privacy.Permissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row with everything that decides who may see it.
 *
 * @param row with the names of the model, as they are kept
 * @param definition id of the version of the process
 * @param candidates the groups that may claim the task
 * @param claimedAt since when the assignee has it, or since when it waits
 * @param claimedFor for whom the assignee has it, who claimed it only as their substitute, or null
 * @param after the task whose completion has brought it about, or null
 */
record InboxEntry(
        InboxRow row,
        String processInstance,
        String definition,
        List<GroupId> candidates,
        Instant claimedAt,
        @Nullable String claimedFor,
        @Nullable String after) {

    /** Who has left the Ambito has nothing in hand there any more, nor has a substitute when the substitution is over. */
    boolean isOf(Person person) {
        return isHeldBy(person) && person.belongsTo(row.ambito()) && (claimedFor == null || mayClaim(person));
    }

    boolean isHeldBy(Person person) {
        return row.assignee() != null && row.assignee().username().equals(person.username());
    }

    boolean mayClaim(Person person) {
        return candidates.stream().anyMatch(person::isIn);
    }

    boolean isVisibleTo(Person person) {
        return isOf(person) || mayClaim(person);
    }

    /** Whether they may know that it waits for others; who works for one Comune knows of the tasks of that Comune. */
    boolean isKnownTo(Person person) {
        return switch (Permissions.of(person, row.ambito(), Matter.WORK)) {
            case READ -> true;
            case OWN ->
                candidates.stream()
                        .anyMatch(group -> group.municipality() != null
                                && person.groups().stream()
                                        .anyMatch(own -> group.municipality().equals(own.municipality())));
            default -> false;
        };
    }

    /** For whom the person does the task: nobody, if they may do it in their own right or were named for it. */
    Optional<Absent> onBehalf(Person person) {
        return isHeldBy(person) && claimedFor == null ? Optional.empty() : person.actsFor(candidates);
    }

    Stream<String> holder() {
        return Stream.ofNullable(row.assignee()).map(Assignee::username);
    }

    InboxEntry seenBy(Person reader, Map<String, String> names) {
        var holder = row.assignee() == null ? null : Assignee.of(row.assignee().username(), names);
        var absent = onBehalf(reader).orElse(null);
        return new InboxEntry(
                row.heldBy(holder).onBehalf(absent),
                processInstance,
                definition,
                candidates,
                claimedAt,
                claimedFor,
                after);
    }
}
