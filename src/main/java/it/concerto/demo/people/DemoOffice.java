package it.concerto.demo.people;

import it.concerto.identity.Role;
import it.concerto.organisation.AmbitoCode;
import java.util.EnumSet;
import java.util.Set;

/** How the sign-in page arranges the people of an Ambito: by what brings them to the plan. */
enum DemoOffice {
    PLAN_OFFICE(Role.UDPRESP, Role.UDP, Role.RAG, Role.SSP, Role.GT),
    COORDINATION(Role.PRES, Role.COORD, Role.ASL, Role.PROV),
    TABLES(Role.FAC, Role.REF),
    MUNICIPALITIES(Role.CONS, Role.SEGR, Role.COM),
    OVERSIGHT(Role.REG, Role.CACTA, Role.AUD, Role.ADM, Role.BPMN);

    private final Set<Role> roles;

    DemoOffice(Role first, Role... others) {
        this.roles = EnumSet.of(first, others);
    }

    boolean employs(DemoPerson person, AmbitoCode ambito) {
        return person.groupsIn(ambito).stream().anyMatch(group -> roles.contains(group.role()));
    }
}
