package it.concerto.audit.web;

import it.concerto.identity.Person;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.privacy.Matter;
import it.concerto.privacy.Permissions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Paths for those who read a matter of them; to all others they are not there (BR-01). */
@Component
class AuditedPaths {

    private final PlanningPaths paths;

    AuditedPaths(PlanningPaths paths) {
        this.paths = paths;
    }

    /** @throws ResponseStatusException 404 if there is no such path, or not for the person */
    PlanningPath get(Person person, String id, Matter matter) {
        try {
            return paths.find(person, PathId.of(id))
                    .filter(path -> Permissions.reads(person, path.ambito(), matter))
                    .orElseThrow(AuditedPaths::notFound);
        } catch (IllegalArgumentException e) {
            throw notFound();
        }
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
