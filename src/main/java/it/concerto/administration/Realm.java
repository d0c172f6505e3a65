package it.concerto.administration;

import it.concerto.identity.GroupId;
import it.concerto.identity.ListedPerson;
import it.concerto.organisation.Ambito;
import it.concerto.organisation.AmbitoCode;
import java.util.List;
import java.util.Set;

/**
 * What an administrator administers: some Ambiti, or the installation with all of them.
 *
 * @param ambiti by name
 */
public record Realm(boolean whole, List<Ambito> ambiti) {

    private static final Set<AmbitoCode> OF_ALL = Set.of(GroupId.INSTALLATION, GroupId.REGION);

    public boolean holds(AmbitoCode ambito) {
        return ambiti.stream().anyMatch(each -> each.code().equals(ambito));
    }

    /** Whether there is no other Ambito for the administrator. */
    public boolean holdsOnly(AmbitoCode ambito) {
        return !whole && ambiti.size() == 1 && holds(ambito);
    }

    /** Whether the roles of the group are the administrator's to give and to end. */
    public boolean gives(GroupId group) {
        return holds(group.ambito()) || whole && OF_ALL.contains(group.ambito());
    }

    /** Whether the administrator sees the person. */
    public boolean holds(ListedPerson person) {
        return whole || ambiti.stream().anyMatch(ambito -> person.belongsTo(ambito.code()));
    }

    /** Whether the account is the administrator's to close: it serves nobody else. */
    public boolean holdsAlone(ListedPerson person) {
        return whole
                || person.assignments().stream()
                        .allMatch(each -> holds(each.group().ambito()));
    }
}
