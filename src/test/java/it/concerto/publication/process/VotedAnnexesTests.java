package it.concerto.publication.process;

import static it.concerto.publication.PublicationFixture.PATH;
import static it.concerto.testing.BrokenRules.assertBrokenAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import it.concerto.documents.Classification;
import it.concerto.documents.DocumentKind;
import it.concerto.files.FileRef;
import it.concerto.publication.Annex.Decision;
import it.concerto.publication.PublicationFixture;
import it.concerto.publication.Publications;
import it.concerto.testing.PaperTask;
import it.concerto.workflow.RuleBroken;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("BR-56 an annex that is published is the one that went to the vote")
class VotedAnnexesTests {

    private static final String TITLE = "Documento 1";
    private static final FileRef REGULATION = new FileRef("b".repeat(64), "regolamento.pdf");

    private final PublicationFixture house = new PublicationFixture();

    @BeforeEach
    void annexARegulation() {
        house.paper(DocumentKind.REGULATION, Classification.PUBLIC, REGULATION);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void publishesTheVotedFile() throws Exception {
        given(house.adopted.hashes(PATH)).willReturn(Map.of(TITLE, REGULATION.sha256()));

        prepare(Map.of());

        assertThat(house.bean(Publications.class).get(PATH).publicAnnexes()).hasSize(2);
    }

    @Test
    void publishesNoOtherFileButMayKeepItInside() throws Exception {
        given(house.adopted.hashes(PATH)).willReturn(Map.of(TITLE, "c".repeat(64)));

        assertBrokenAt("annexes.1.document", () -> prepare(Map.of()));
        prepare(Map.of("decision", Decision.WITHHOLD.name(), "reason", "Non è il testo votato"));

        assertThat(house.bean(Publications.class).get(PATH).publicAnnexes()).hasSize(1);
    }

    private void prepare(Map<String, Object> decided) throws RuleBroken {
        var task = PaperTask.of("Task_PreparePublication", PATH.value(), "CASARANO_UDP");
        var rows = house.paperwork().rows("prepare-publication", task, "annexes");
        var regulation = new HashMap<>(rows.get(1));
        regulation.putAll(decided);
        var checks = List.of("TAX_CODES", "CONTACTS", "SIGNATURES", "HEALTH", "SMALL_CELLS", "NAMES");
        house.paperwork()
                .answer(
                        "prepare-publication",
                        task,
                        Map.of("checks", checks, "annexes", List.of(rows.get(0), regulation)));
    }
}
