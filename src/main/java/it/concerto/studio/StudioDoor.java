package it.concerto.studio;

import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import java.util.Set;

/**
 * Models belong to all Ambiti together. Whoever is named to change them, of whichever Ambito, writes drafts; what goes live decides
 * only who cares for the whole installation (book, 2.1).
 */
public final class StudioDoor {

    private static final Set<Role> DECIDE = Set.of(Role.ADM, Role.BPMN);

    private StudioDoor() {}

    /** Whether the person may look around and write drafts. */
    public static boolean isOpenTo(Person person) {
        return decides(person) || person.groups().stream().anyMatch(group -> group.role() == Role.BPMN);
    }

    /** Whether the person may say what goes live. */
    public static boolean decides(Person person) {
        return person.groups().stream()
                .anyMatch(group -> group.ambito().equals(GroupId.INSTALLATION) && DECIDE.contains(group.role()));
    }

    /** @throws IllegalStateException if the studio is not open to the person */
    static void check(Person person) {
        require(isOpenTo(person));
    }

    /** @throws IllegalStateException if the person may not say what goes live */
    static void checkDecides(Person person) {
        require(decides(person));
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new IllegalStateException("The studio is not open for this");
        }
    }
}
