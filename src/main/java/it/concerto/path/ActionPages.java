package it.concerto.path;

import it.concerto.identity.Person;
import it.concerto.workflow.PageForms;
import java.util.Set;
import java.util.function.BiPredicate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The pages on which people act on a path outside of its tasks: who comes in, and what is asked there. */
@Component
public class ActionPages {

    private final PlanningPaths paths;
    private final PageForms forms;

    ActionPages(PlanningPaths paths, PageForms forms) {
        this.paths = paths;
        this.forms = forms;
    }

    /** A page that asks a form; see {@link PageForms#of}. */
    public <A extends Record> ActionPage<A> asking(String file, Class<A> answer) {
        return new ActionPage<>(forms.of(file, answer));
    }

    /** A page on which somebody writes down what arrived; see {@link PageForms#asFarAsKnown}. */
    public <A extends Record> ActionPage<A> askingAsFarAsKnown(String file, Class<A> answer, Set<String> needed) {
        return new ActionPage<>(forms.asFarAsKnown(file, answer, needed));
    }

    /** A path of another Ambito is not found. */
    public PlanningPath visible(Person person, PathId id) {
        return paths.find(person, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Whether the path still goes on. */
    public boolean isUnderWay(PlanningPath path) {
        return paths.status(path.id()).isUnderWay();
    }

    /** A path of another Ambito is not found; one of theirs on which the person may not act now is forbidden. */
    public PlanningPath allowed(Person person, PathId id, BiPredicate<Person, PlanningPath> may) {
        var path = visible(person, id);
        if (!may.test(person, path)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return path;
    }
}
