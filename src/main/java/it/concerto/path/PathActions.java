package it.concerto.path;

import it.concerto.identity.Person;
import java.util.List;

/** What a module lets people do to a running path; the path's page gathers all of them, in the order of the beans. */
public interface PathActions {

    /** The actions that make sense now and that this person may take. */
    List<PathAction> of(Person person, PlanningPath path);
}
