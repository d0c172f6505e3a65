package it.concerto.governance.council;

import it.concerto.documents.Classification;
import it.concerto.documents.DocumentKind;
import it.concerto.documents.Documents;
import it.concerto.documents.Documents.Filing;
import it.concerto.documents.Readers;
import it.concerto.files.FileRef;
import it.concerto.governance.paper.PaperWriter;
import it.concerto.governance.sitting.SittingWording;
import it.concerto.identity.Role;
import it.concerto.participation.Participants;
import it.concerto.path.PlanningPath;
import it.concerto.plan.PlanVersions;
import it.concerto.plan.TreatedContribution;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How the plan came about with those who took part, for the councillors who deliberate on it (stage g). */
@Component
class ParticipationReport {

    private static final Set<DocumentKind> STEPS =
            Set.of(DocumentKind.NOTICE, DocumentKind.MINUTES, DocumentKind.OUTCOME_MINUTES);

    private final Participants participants;
    private final PlanVersions versions;
    private final Documents documents;
    private final PaperWriter writer;
    private final SittingWording wording;

    ParticipationReport(
            Participants participants,
            PlanVersions versions,
            Documents documents,
            PaperWriter writer,
            SittingWording wording) {
        this.participants = participants;
        this.versions = versions;
        this.documents = documents;
        this.writer = writer;
        this.wording = wording;
    }

    /** Files the report as it is today; written again with the same content it stays one document. */
    FileRef file(PlanningPath path) {
        var title = wording.of("report.title");
        var steps = documents.of(path.id()).stream()
                .filter(document -> STEPS.contains(document.kind()))
                .toList();
        var treatments = versions.latest(path.id()).map(versions::answers).orElse(List.of()).stream()
                .collect(Collectors.groupingBy(TreatedContribution::treatment, TreeMap::new, Collectors.counting()));
        var file = writer.write(
                "governance/participation-report",
                "relazione-partecipazione-%s.html".formatted(path.id()),
                Map.of(
                        "title",
                        title,
                        "plan",
                        path.planName(),
                        "participants",
                        participants.count(path.id()),
                        "registered",
                        participants.isByRegistration(path.id()),
                        "steps",
                        steps,
                        "treatments",
                        treatments));
        var readers = Readers.roles(Role.CONS, Role.SEGR);
        documents.file(path.id(), new Filing(DocumentKind.OTHER, title, Classification.INTERNAL, readers), file);
        return file;
    }
}
