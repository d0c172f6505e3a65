package it.concerto.plan.copy;

import static it.concerto.plan.DraftFixture.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import it.concerto.files.FileRef;
import it.concerto.files.FileStore;
import it.concerto.plan.Amendment;
import it.concerto.plan.CopyKind;
import it.concerto.plan.DraftFixture;
import it.concerto.plan.Examples;
import it.concerto.plan.PlanCopies;
import it.concerto.plan.PlanVersion;
import it.concerto.testing.Templates;
import it.concerto.testing.TestDatabase;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("3.d, I4 the plan as PDF and as tables")
class PlanCopiesTests {

    private final DraftFixture draft = new DraftFixture();
    private final FileStore files = mock();
    private final List<byte[]> stored = new ArrayList<>();
    private PlanCopies copies;
    private PlanVersion version;

    @BeforeEach
    void freezeAPlan() throws Exception {
        given(files.store(anyString(), any(byte[].class))).willAnswer(call -> {
            stored.add(call.getArgument(1));
            return new FileRef(String.valueOf(stored.size()).repeat(64), call.getArgument(0));
        });
        var jdbc = TestDatabase.with("V0090__plan.sql");
        var store = new PlanCopyStore(jdbc, draft.paths, Clock.systemUTC());
        copies = new PlanCopies(store, draft.versions(), new PlanTables(Templates.messages("plan")), files);
        Examples.coherentDraft(draft);
        version = draft.versions().freeze(PATH, "Prima bozza");
        var paper = draft.written.get(draft.written.size() - 1);
        given(files.read(version.file())).willReturn(paper.getBytes(StandardCharsets.UTF_8));
    }

    @AfterEach
    void close() {
        draft.close();
    }

    @Test
    void isMadeOnceAndKept() {
        assertThat(copies.made(version)).isEmpty();

        var first = copies.of(version, CopyKind.FRAME);
        copies.of(version, CopyKind.SHEETS);

        assertThat(copies.of(version, CopyKind.FRAME)).isEqualTo(first);
        assertThat(stored).hasSize(2);
        assertThat(copies.made(version)).containsOnlyKeys(CopyKind.FRAME, CopyKind.SHEETS);
        assertThat(first.name()).isEqualTo("quadro-finanziario-CASARANO-PDZ-2022-2024-P1-v1.csv");
    }

    @Test
    void listsWhatEachFundOffersAndEachSheetCosts() {
        assertThat(csv(version, CopyKind.FRAME))
                .startsWith(
                        "\uFEFF\"Fondo\";\"Anno\";\"Assegnato\";\"Residui\";\"Programmato\";\"Non programmato\"\r\n")
                .contains("\"Fondo nazionale politiche sociali\";2022;");
        assertThat(csv(version, CopyKind.SHEETS).lines().skip(1)).allSatisfy(line -> assertThat(line)
                .matches("\\d+;\"[^\"]*\";\"(Famiglie|Anziani)\";.*;20\\d\\d;\\d+,\\d\\d"));
    }

    @Test
    void addsWhatAmendmentsChangeSoThatTheSumIsTheCost() {
        var change = new Amendment(1, "tre", "quattro", new BigDecimal("10.00"));
        var amended = draft.versions().freezeAmended(PATH, "Seduta", List.of(change));

        var sum = csv(amended, CopyKind.SHEETS)
                .lines()
                .skip(1)
                .map(line ->
                        new BigDecimal(line.substring(line.lastIndexOf(';') + 1).replace(',', '.')))
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(sum).isEqualByComparingTo(draft.versions().totals(amended).total());
    }

    @Test
    void printsTheSamePaperForEverybodyAndForLong() throws Exception {
        copies.of(version, CopyKind.PDF);

        try (var pdf = Loader.loadPDF(stored.get(0))) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Prima bozza", version.sha256().substring(0, 20), "Quadro finanziario", "Collepasso");
            assertThat(catalog.getMarkInfo().isMarked()).as("tagged").isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getLanguage()).isEqualTo("it");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).contains("Piano Sociale di Zona 2022-2024");
            assertThat(catalog.getDocumentOutline().children()).hasSizeGreaterThan(7);
            assertThat(catalog.getOutputIntents()).hasSize(1);
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("pdfaid:part", "pdfuaid:part");
            assertFontsInside(pdf);
        }
    }

    private static void assertFontsInside(PDDocument pdf) throws Exception {
        for (var page : pdf.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                var font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
        }
    }

    private String csv(PlanVersion of, CopyKind kind) {
        copies.of(of, kind);
        return new String(stored.get(stored.size() - 1), StandardCharsets.UTF_8);
    }
}
