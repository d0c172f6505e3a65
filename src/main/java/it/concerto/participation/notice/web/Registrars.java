package it.concerto.participation.notice.web;

import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.participation.notice.Notice;
import it.concerto.participation.notice.Notices;
import it.concerto.path.PlanningPath;
import org.springframework.stereotype.Component;

/** Who keeps the register of manifestations, and who reads what was declared. */
@Component
class Registrars {

    private final Notices notices;

    Registrars(Notices notices) {
        this.notices = notices;
    }

    static boolean isOffice(Person person, PlanningPath path) {
        return person.hasAny(path.ambito(), Role.UDP, Role.UDPRESP);
    }

    /** Names, addresses and fiscal codes are for those whose work needs them. */
    static boolean reads(Person person, PlanningPath path) {
        return isOffice(person, path) || person.has(path.ambito(), Role.PRES);
    }

    /** Whether the notice takes manifestations and this person enters them. */
    boolean may(Person person, PlanningPath path) {
        return isOffice(person, path)
                && notices.find(path.id()).filter(Notice::takesManifestations).isPresent();
    }
}
