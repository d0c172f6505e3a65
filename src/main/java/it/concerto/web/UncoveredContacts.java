package it.concerto.web;

import it.concerto.identity.Person;
import it.concerto.path.PlanningPath;
import it.concerto.privacy.ClearText;
import it.concerto.workflow.Deed;
import it.concerto.workflow.Deeds;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lifts the cover over contacts and tells it in the log of the path, where its office reads it. */
@Service
class UncoveredContacts {

    private final ClearText clearText;
    private final Deeds deeds;

    UncoveredContacts(ClearText clearText, Deeds deeds) {
        this.clearText = clearText;
        this.deeds = deeds;
    }

    @Transactional
    public void lift(Person person, PlanningPath path, String reason, int days) {
        var last = clearText.lift(person, path.ambito(), path.id().value(), reason, days);
        deeds.record(
                path.ambito(),
                path.id().value(),
                new Deed("web.deed.uncovered", "", "", last.toString(), reason, null),
                person.username());
    }
}
