package it.concerto.participation.notice.web;

import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.participation.notice.Notice;
import it.concerto.participation.notice.Notices;
import it.concerto.path.PlanningPath;
import it.concerto.privacy.ClearText;
import it.concerto.privacy.Matter;
import it.concerto.privacy.Permissions;
import org.springframework.stereotype.Component;

/** Who keeps the register of manifestations, and who reads in it. */
@Component
class Registrars {

    private final Notices notices;
    private final ClearText clearText;

    Registrars(Notices notices, ClearText clearText) {
        this.notices = notices;
        this.clearText = clearText;
    }

    static boolean isOffice(Person person, PlanningPath path) {
        return person.hasAny(path.ambito(), Role.UDP, Role.UDPRESP);
    }

    /** Whether the person knows who is in it. */
    static boolean lists(Person person, PlanningPath path) {
        return Permissions.lists(person, path.ambito(), Matter.MANIFESTATIONS);
    }

    /** Whether the person reads what was declared. */
    static boolean reads(Person person, PlanningPath path) {
        return Permissions.reads(person, path.ambito(), Matter.MANIFESTATIONS);
    }

    /** Addresses, telephone numbers, fiscal codes and the papers they stand on are for those whose work needs them. */
    boolean readsContacts(Person person, PlanningPath path) {
        return reads(person, path)
                && clearText.isFor(person, path.ambito(), path.id().value());
    }

    /** Whether the notice takes manifestations and this person enters them. */
    boolean may(Person person, PlanningPath path) {
        return isOffice(person, path)
                && notices.find(path.id()).filter(Notice::takesManifestations).isPresent();
    }
}
