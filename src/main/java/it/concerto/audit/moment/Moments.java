package it.concerto.audit.moment;

import it.concerto.documents.Document;
import it.concerto.documents.Documents;
import it.concerto.identity.Offices;
import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.organisation.Ambiti;
import it.concerto.organisation.Ambito;
import it.concerto.organisation.Municipality;
import it.concerto.path.PlanningPath;
import it.concerto.time.Rome;
import it.concerto.workflow.PastOfPaths;
import it.concerto.workflow.PathThen.Waiting;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Goes back to how a path stood. */
@Service
public class Moments {

    private final PastOfPaths past;
    private final Documents documents;
    private final Offices offices;
    private final People people;
    private final Ambiti ambiti;

    Moments(PastOfPaths past, Documents documents, Offices offices, People people, Ambiti ambiti) {
        this.past = past;
        this.documents = documents;
        this.offices = offices;
        this.people = people;
        this.ambiti = ambiti;
    }

    /**
     * The path after everything that happened until an instant, that instant included; of its documents those that the person
     * may open.
     *
     * @throws IllegalArgumentException if the person does not read the history of the path
     */
    @Transactional(readOnly = true)
    public Moment of(Person person, PlanningPath path, Instant at) {
        var processes = past.at(person, path.ambito(), path.id().value(), at);
        var day = at.atZone(Rome.ZONE).toLocalDate();
        var holders = processes.tasks().stream()
                .map(Waiting::assignee)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Moment(
                at,
                processes,
                people.names(holders),
                filed(documents.of(path.id(), person), at),
                offices.of(path.ambito(), day),
                ambiti.find(path.ambito(), day).map(Ambito::members).orElse(List.of()).stream()
                        .collect(Collectors.toMap(Municipality::istat, Municipality::name)));
    }

    private static List<Moment.Filed> filed(List<Document> all, Instant at) {
        return all.stream()
                .flatMap(document -> asOf(document, at).stream())
                .sorted(Comparator.comparing(
                                (Moment.Filed filed) -> filed.version().filedAt())
                        .reversed())
                .toList();
    }

    private static Optional<Moment.Filed> asOf(Document document, Instant at) {
        return document.versions().stream()
                .filter(version -> !version.filedAt().isAfter(at))
                .reduce((earlier, later) -> later)
                .map(version -> new Moment.Filed(document.title(), version));
    }
}
