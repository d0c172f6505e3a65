package it.concerto.plan.annex;

import static it.concerto.testing.BrokenRules.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

import it.concerto.documents.Classification;
import it.concerto.documents.Document;
import it.concerto.documents.DocumentId;
import it.concerto.documents.DocumentKind;
import it.concerto.documents.DocumentVersion;
import it.concerto.documents.Documents;
import it.concerto.files.FileRef;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.plan.AdoptedAnnexes;
import it.concerto.testing.TestDatabase;
import it.concerto.workflow.Deeds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("BR-56 annexes stay as they were put to the vote")
class AnnexesTests {

    private static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");
    private static final FileRef VOTED = new FileRef("a".repeat(64), "regolamento.pdf");
    private static final FileRef OTHER = new FileRef("b".repeat(64), "regolamento.pdf");

    private final PlanningPaths paths = mock();
    private final Documents documents = mock();
    private final Deeds deeds = mock();
    private final List<Document> filed = new ArrayList<>();
    private final JdbcClient jdbc = TestDatabase.with("V0090__plan.sql");
    private final AdoptedAnnexes adopted = new AdoptedAnnexes(jdbc, paths, documents);
    private final Annexes annexes = new Annexes(paths, documents, adopted, deeds);

    @BeforeEach
    void fileARegulation() {
        PlanningPath path = mock();
        given(path.ambito()).willReturn(AmbitoCode.of("CASARANO"));
        given(paths.get(PATH)).willReturn(path);
        given(documents.of(PATH)).willReturn(filed);
        filed.add(document(DocumentKind.REGULATION, "Regolamento", VOTED));
        filed.add(document(DocumentKind.MINUTES, "Verbale", OTHER));
    }

    @Test
    void refusesAnotherFileFromTheProposalOn() throws Exception {
        file("Regolamento", OTHER);

        adopted.take(PATH, List.of("Regolamento", "Verbale", "Convenzione"));

        assertThat(adopted.hashes(PATH)).containsExactly(Map.entry("Regolamento", VOTED.sha256()));
        assertBroken("BR-56", () -> file(" Regolamento ", OTHER));
        file("Regolamento", VOTED);
        file("Un altro allegato", OTHER);
    }

    @Test
    void takesTheMissingFileOnce() throws Exception {
        adopted.take(PATH, List.of("Convenzione"));

        file("Convenzione", VOTED);

        then(deeds)
                .should()
                .record(
                        eq(AmbitoCode.of("CASARANO")),
                        eq(PATH.value()),
                        argThat(deed -> deed.action().equals("plan.deed.annexAfterVote")
                                && deed.subject().equals("Convenzione")),
                        eq("anna"));
        assertBroken("BR-56", () -> file("Convenzione", OTHER));
    }

    @Test
    void letsThemChangeWhenThePlanIsWrittenAnew() throws Exception {
        adopted.take(PATH, List.of("Regolamento"));

        adopted.release(PATH);

        file("Regolamento", OTHER);
        then(documents).should().file(PATH, DocumentKind.REGULATION, "Regolamento", Classification.PUBLIC, OTHER);
    }

    @Test
    void tellsWhoUploadedWhat() throws Exception {
        file("Regolamento", OTHER);

        then(deeds)
                .should()
                .record(
                        any(),
                        eq(PATH.value()),
                        argThat(deed -> deed.action().equals("plan.deed.annex")
                                && deed.after().equals("b".repeat(12))),
                        eq("anna"));
        then(deeds).shouldHaveNoMoreInteractions();
        then(documents).should(never()).of(any(), any());
    }

    private void file(String title, FileRef file) throws Exception {
        annexes.file(PATH, DocumentKind.REGULATION, title, file, "anna");
    }

    private static Document document(DocumentKind kind, String title, FileRef file) {
        return new Document(
                new DocumentId(UUID.randomUUID()),
                PATH,
                AmbitoCode.of("CASARANO"),
                kind,
                title,
                Classification.PUBLIC,
                List.of(new DocumentVersion(1, file, Instant.EPOCH)));
    }
}
