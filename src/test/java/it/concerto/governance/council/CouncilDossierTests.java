package it.concerto.governance.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;

import it.concerto.documents.Documents;
import it.concerto.documents.Documents.Filing;
import it.concerto.documents.Readers;
import it.concerto.files.FileRef;
import it.concerto.governance.sitting.Acts;
import it.concerto.governance.sitting.SittingWording;
import it.concerto.identity.Role;
import it.concerto.organisation.Municipality;
import it.concerto.participation.Participants;
import it.concerto.path.PathConfiguration.CouncilSubject;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.plan.PlanVersion;
import it.concerto.plan.PlanVersions;
import it.concerto.plan.TreatedContribution;
import it.concerto.testing.Templates;
import it.concerto.testing.WrittenPapers;
import it.concerto.workflow.LateEntries;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class CouncilDossierTests {

    private static final Council CASARANO = CouncilFixture.CASARANO;

    private final PlanningPath path = mock();
    private final PlanningPaths paths = mock();
    private final CouncilScopes scopes = mock();
    private final Acts acts = mock();
    private final Participants participants = mock();
    private final PlanVersions versions = mock();
    private final Documents documents = mock();
    private final WrittenPapers papers = new WrittenPapers();
    private final SittingWording wording =
            new SittingWording(Templates.messages("governance"), mock(LateEntries.class));
    private final CouncilPaper paper = new CouncilPaper(mock(), paths, papers.writer(), documents, wording);
    private final CouncilDossier dossier = new CouncilDossier(
            scopes,
            acts,
            paper,
            new ParticipationReport(participants, versions, documents, papers.writer(), wording),
            wording);

    @BeforeEach
    void adopt() {
        given(path.id()).willReturn(CouncilFixture.PATH);
        given(path.planName()).willReturn("Piano Sociale di Zona 2022-2024");
        given(paths.get(any())).willReturn(path);
        given(scopes.path(CASARANO)).willReturn(path);
        given(scopes.municipality(CASARANO)).willReturn(new Municipality(CASARANO.municipality(), "Casarano"));
    }

    @Test
    @DisplayName("M13, 3.g the plan goes to a council with a model of the resolution and the report on participation")
    void writesModelAndReport() {
        var version = new PlanVersion(
                CouncilFixture.PATH,
                3,
                "a".repeat(64),
                new FileRef("b".repeat(64), "piano.html"),
                Instant.EPOCH,
                "Adozione");
        given(participants.count(CouncilFixture.PATH)).willReturn(17);
        given(versions.latest(CouncilFixture.PATH)).willReturn(Optional.of(version));
        given(versions.answers(version))
                .willReturn(List.of(
                        new TreatedContribution("1", "Nido", "ACCEPTED", "Coerente con gli obiettivi"),
                        new TreatedContribution("2", "Emporio", "ACCEPTED", "Coerente con gli obiettivi"),
                        new TreatedContribution("3", "Navetta", "REJECTED", "Già finanziata da altri")));

        var lines = dossier.file(CASARANO, submission(CouncilSubject.TAKE_NOTE));

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("consiglio-075001-schema-1.html");
        assertThat(lines.get(1)).startsWith("relazione-partecipazione-" + CouncilFixture.PATH);
        assertThat(papers.last().text())
                .contains("Organizzazioni e cittadini presenti alle sessioni: 17")
                .contains("accolte: 2")
                .contains("non accolte: 1")
                .doesNotContain("??");
        var filed = ArgumentCaptor.forClass(Filing.class);
        then(documents).should(times(2)).file(any(), filed.capture(), any());
        assertThat(filed.getAllValues()).extracting(Filing::readers).containsOnly(Readers.roles(Role.CONS, Role.SEGR));
    }

    @Test
    void countsTheAdmittedWhereOneRegisters() throws Exception {
        given(participants.count(CouncilFixture.PATH)).willReturn(9);
        given(participants.isByRegistration(CouncilFixture.PATH)).willReturn(true);

        dossier.file(CASARANO, submission(CouncilSubject.TAKE_NOTE));

        assertThat(papers.last().text()).contains("Organizzazioni e cittadini ammessi: 9");
    }

    @Test
    @DisplayName("G1 the model says what the council is asked to resolve, on which act and on which version")
    void asksForWhatThePathAsks() {
        paper.fileDraft(CASARANO, submission(CouncilSubject.TAKE_NOTE), "Casarano", "n. 4 del 14 ottobre 2022");

        assertThat(papers.last().text())
                .contains("Il Consiglio comunale di Casarano")
                .contains("n. 4 del 14 ottobre 2022")
                .contains("a".repeat(64))
                .contains("di prendere atto del Piano Sociale di Zona 2022-2024")
                .doesNotContain("??");
    }

    private static CouncilSubmission submission(CouncilSubject subject) {
        return new CouncilSubmission(
                1, subject, 3, "a".repeat(64), LocalDate.of(2022, 11, 2), LocalDate.of(2022, 12, 2), null);
    }
}
