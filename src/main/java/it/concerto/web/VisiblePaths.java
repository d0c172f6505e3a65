package it.concerto.web;

import it.concerto.identity.Person;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The paths behind addresses: what is not there, and what is another Ambito's, is a page that is not found (BR-01). */
@Component
class VisiblePaths {

    private final PlanningPaths paths;

    VisiblePaths(PlanningPaths paths) {
        this.paths = paths;
    }

    PlanningPath get(Person person, String id) {
        try {
            return paths.find(person, PathId.of(id)).orElseThrow(VisiblePaths::notFound);
        } catch (IllegalArgumentException e) {
            throw notFound();
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
