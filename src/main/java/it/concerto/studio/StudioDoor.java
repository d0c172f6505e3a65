package it.concerto.studio;

import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.identity.Role;

/** Models belong to all Ambiti together: who changes them cares for the whole installation. */
public final class StudioDoor {

    private static final GroupId ADMINISTRATORS = new GroupId(GroupId.INSTALLATION, Role.ADM, null);

    private StudioDoor() {}

    public static boolean isOpenTo(Person person) {
        return person.isIn(ADMINISTRATORS);
    }

    /** @throws IllegalStateException if the person is no administrator of the installation */
    static void check(Person person) {
        if (!isOpenTo(person)) {
            throw new IllegalStateException("Not an administrator of the installation");
        }
    }
}
