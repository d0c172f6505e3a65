package it.concerto.web;

import it.concerto.identity.Person;
import it.concerto.path.PlanningPath;
import it.concerto.privacy.ClearText;
import it.concerto.privacy.Matter;
import it.concerto.privacy.Permissions;
import it.concerto.workflow.KeptAnswer;
import it.concerto.workflow.KeptAnswers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The answers behind addresses, for those who read the history of the path and those who wrote them. */
@Component
class ReadAnswers {

    private final VisiblePaths paths;
    private final KeptAnswers answers;
    private final ClearText clearText;

    ReadAnswers(VisiblePaths paths, KeptAnswers answers, ClearText clearText) {
        this.paths = paths;
        this.answers = answers;
        this.clearText = clearText;
    }

    PlanningPath path(Person person, String id) {
        return paths.get(person, id);
    }

    /** What somebody wrote themselves they know; of others' answers contacts are covered for whoever reads none. */
    KeptAnswer get(Person person, PlanningPath path, String task) {
        var answer =
                answers.find(person, path.ambito(), path.id().value(), task).orElseThrow(ReadAnswers::notFound);
        if (answer.username().equals(person.username())) {
            return answer;
        }
        if (!Permissions.reads(person, path.ambito(), Matter.HISTORY)) {
            throw notFound();
        }
        return clearText.isFor(person, path.ambito(), path.id().value()) ? answer : answer.covered();
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
