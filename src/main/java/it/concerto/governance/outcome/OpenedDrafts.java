package it.concerto.governance.outcome;

import it.concerto.documents.DocumentKind;
import it.concerto.documents.Documents;
import it.concerto.documents.Documents.Filing;
import it.concerto.documents.Readers;
import it.concerto.organisation.AmbitoCode;
import it.concerto.participation.Referent;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.plan.PlanVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lets the referents and their substitutes read the draft they are heard on. */
@Component
class OpenedDrafts {

    private final PlanningPaths paths;
    private final Documents documents;

    OpenedDrafts(PlanningPaths paths, Documents documents) {
        this.paths = paths;
        this.documents = documents;
    }

    AmbitoCode ambitoOf(PathId path) {
        return paths.get(path).ambito();
    }

    void letRead(PlanVersion version, List<Referent> referents) {
        var usernames = referents.stream()
                .flatMap(referent ->
                        Stream.of(Optional.of(referent.username()), Optional.ofNullable(referent.substitute())))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        documents
                .newest(version.path(), DocumentKind.PLAN)
                .ifPresent(plan -> documents.file(
                        version.path(),
                        new Filing(plan.kind(), plan.title(), plan.classification(), new Readers(Set.of(), usernames)),
                        version.file()));
    }
}
