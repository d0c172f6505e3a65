package it.concerto.web;

import it.concerto.documents.Classification;
import it.concerto.documents.Documents;
import it.concerto.documents.Readers;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.path.PlanningPath;
import it.concerto.workflow.KeptAnswer;
import it.concerto.workflow.KeptAnswers;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The answers behind addresses, and who reads what was written in them: the same people who read documents. */
@Component
class ReadAnswers {

    private final VisiblePaths paths;
    private final KeptAnswers answers;

    ReadAnswers(VisiblePaths paths, KeptAnswers answers) {
        this.paths = paths;
        this.answers = answers;
    }

    PlanningPath path(Person person, String id) {
        return paths.get(person, id);
    }

    KeptAnswer get(Person person, PlanningPath path, String task) {
        return answers.find(person, path.ambito(), path.id().value(), task).orElseThrow(ReadAnswers::notFound);
    }

    /** Auditors read everything of their Ambito, and whoever wrote something knows it. */
    static boolean mayRead(Person person, PlanningPath path, KeptAnswer answer) {
        var classification = answer.personal() ? Classification.PERSONAL : Classification.INTERNAL;
        var others = new Readers(Set.of(Role.AUD), Set.of(answer.username()));
        return Documents.isReadable(person, path.ambito(), classification, others);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
