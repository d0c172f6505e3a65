package it.concerto.documents;

import static it.concerto.identity.Role.ADM;
import static it.concerto.identity.Role.BPMN;
import static it.concerto.identity.Role.CACTA;
import static it.concerto.identity.Role.PRES;
import static it.concerto.identity.Role.REG;
import static it.concerto.identity.Role.UDP;
import static it.concerto.identity.Role.UDPRESP;

import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.organisation.AmbitoCode;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which roles read which classification. The Region sees an Ambito's papers from their transmission onward, so drafts stay
 * local; those who administer the product read no personal data by that role alone.
 */
final class ReadingRules {

    private static final Map<Classification, Set<Role>> ROLES = Map.of(
            Classification.PUBLIC, EnumSet.allOf(Role.class),
            Classification.INTERNAL, EnumSet.complementOf(EnumSet.of(REG, ADM, BPMN)),
            Classification.PERSONAL, EnumSet.of(PRES, UDPRESP, UDP, CACTA),
            Classification.SPECIAL, EnumSet.of(UDPRESP, UDP));

    private ReadingRules() {}

    static boolean allow(Person person, AmbitoCode ambito, Classification classification, Readers others) {
        return person.belongsTo(ambito)
                && (others.people().contains(person.username())
                        || hasAny(person, ambito, others.roles())
                        || hasAny(person, ambito, ROLES.getOrDefault(classification, Set.of())));
    }

    private static boolean hasAny(Person person, AmbitoCode ambito, Set<Role> roles) {
        return roles.stream().anyMatch(role -> person.has(ambito, role));
    }
}
