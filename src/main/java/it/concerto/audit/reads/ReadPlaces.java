package it.concerto.audit.reads;

import it.concerto.documents.Documents;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.notifications.Mails;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.ActingPerson;
import it.concerto.workflow.TaskPlaces;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds the path of what somebody opened. */
@Component
public class ReadPlaces {

    private final PlanningPaths paths;
    private final TaskPlaces tasks;
    private final Documents documents;
    private final Mails mails;

    ReadPlaces(PlanningPaths paths, TaskPlaces tasks, Documents documents, Mails mails) {
        this.paths = paths;
        this.tasks = tasks;
        this.documents = documents;
        this.mails = mails;
    }

    /**
     * One for each path: a file may have been filed in several. None for a mail that belongs to no path.
     *
     * @throws IllegalStateException if there is no such thing: then nothing of it can be shown either
     */
    public List<ReadPlace> of(Person reader, Opened what, String id) {
        return switch (what) {
            case PATH -> List.of(path(reader, id));
            case TASK -> List.of(task(reader, id));
            case DOCUMENT ->
                documents.withFile(id, reader).stream()
                        .map(document ->
                                place(reader, document.ambito(), document.path().value()))
                        .distinct()
                        .toList();
            case MAIL ->
                mails.find(id, reader).stream()
                        .filter(mail -> !mail.path().isEmpty())
                        .map(mail -> place(reader, mail.ambito(), mail.path()))
                        .toList();
        };
    }

    private ReadPlace path(Person reader, String id) {
        var known = paths.summaries(List.of(PathId.of(id))).get(PathId.of(id));
        if (known == null) {
            throw new IllegalStateException("No path " + id);
        }
        return place(reader, known.ambito(), id);
    }

    private ReadPlace task(Person reader, String id) {
        return tasks.of(reader, id)
                .map(task -> new ReadPlace(task.ambito(), task.path(), task.onBehalfOf()))
                .orElseThrow(() -> new IllegalStateException("No task " + id));
    }

    private static ReadPlace place(Person reader, AmbitoCode ambito, String path) {
        return new ReadPlace(
                ambito, path, ActingPerson.as(reader, ambito, Role.values()).onBehalfOf());
    }
}
