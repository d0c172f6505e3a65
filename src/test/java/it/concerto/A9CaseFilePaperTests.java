package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.comments.Comments;
import it.concerto.identity.People;
import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.Ensemble;
import it.concerto.testing.MovableClock;
import it.concerto.testing.PathParts;
import it.concerto.testing.UnzippedCaseFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A9: the paper of a case file, judged by veraPDF and read back. */
@WholePathTest
class A9CaseFilePaperTests {

    private static final String PATH = "CASARANO-PDZ-V";

    @Autowired
    Ensemble.Stage stage;

    @Autowired
    Comments comments;

    @Autowired
    People people;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private Ensemble ensemble;

    @BeforeEach
    void aPathWasWorkedOn() {
        ensemble = PathParts.usual(stage, PATH).playUntil("Task_DraftNotice");
        var head = people.findActive(ensemble.member("CASARANO_UDPRESP", 0)).orElseThrow();
        comments.add(
                head, AmbitoCode.of("CASARANO"), PATH, "Sentita la Regione: 日本 ✓ e “virgolette”.", Comments.next());
        clock.advance(Duration.ofMinutes(1));
    }

    @ParameterizedTest(name = "{0} for {1} in {2}")
    @CsvSource({
        "PDFA_2_A, UDPRESP, it",
        "PDFUA_1, UDPRESP, it",
        "PDFA_2_A, UDPRESP, en",
        "PDFUA_1, UDPRESP, en",
        "PDFA_2_A, AUD, it",
        "PDFUA_1, AUD, it"
    })
    void passesTheValidator(PDFAFlavour flavour, String role, String language) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var pdf = caseFile(role, language).part("fascicolo.pdf");
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var judged = validator.validate(parser);

            assertThat(judged.getTestAssertions())
                    .as("what is wrong")
                    .extracting(found -> found.getRuleId() + " " + found.getMessage())
                    .isEmpty();
            assertThat(judged.isCompliant()).isTrue();
            assertThat(judged.getTotalAssertions()).isPositive();
        }
    }

    @Test
    void saysWhatTheTablesSay() throws Exception {
        var file = caseFile("UDPRESP", "it");
        var paper = flat(text(file));

        for (var table : new String[] {"risposte.csv", "posta.csv", "commenti.csv", "atti.csv"}) {
            assertThat(file.rows(table)).as(table).isNotEmpty();
        }
        assertThat(file.rows("risposte.csv")).allSatisfy(row -> assertThat(paper)
                .contains(flat(row.get(1)), flat(row.get(3)), flat(row.get(5)), flat(row.get(6))));
        assertThat(file.rows("posta.csv"))
                .allSatisfy(row -> assertThat(paper).contains(flat(row.get(1)), flat(row.get(3)), flat(row.get(4))));
        assertThat(file.rows("atti.csv")).allSatisfy(row -> assertThat(paper).contains(flat(row.get(1))));
        assertThat(paper).contains("SentitalaRegione:");
        assertThat(jdbc.sql("select v.sha256 from cz_document_version v join cz_document d on d.id = v.document"
                                + " where d.path = ?")
                        .param(PATH)
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(hash -> assertThat(paper).contains(hash));
    }

    @Test
    void isInTheListOfHashesThatTheChainHolds() throws Exception {
        var file = caseFile("UDPRESP", "it");

        assertThat(file.text("impronte.sha256")).contains(sha256(file.part("fascicolo.pdf")) + "  fascicolo.pdf\n");
        assertThat(jdbc.sql("select count(*) from cz_audit_event where action = 'casefile' and subject like ?")
                        .param(sha256(file.part("impronte.sha256")) + " %")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void speaksTheLanguageOfWhoeverAsks() throws Exception {
        assertThat(text(caseFile("UDPRESP", "en"))).contains("Answers to forms").doesNotContain("Risposte ai moduli");
        assertThat(text(caseFile("UDPRESP", "it"))).contains("Risposte ai moduli");
    }

    /** What a reader finds, without the blanks where lines end. */
    private static String flat(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String text(UnzippedCaseFile file) throws IOException {
        try (var pdf = Loader.loadPDF(file.part("fascicolo.pdf"))) {
            return new PDFTextStripper().getText(pdf).replaceAll("(?m)^\\d+ / \\d+\\s*$", "");
        }
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private UnzippedCaseFile caseFile(String role, String language) throws Exception {
        return UnzippedCaseFile.of(stage.base(), PATH, ensemble.as(ensemble.member("CASARANO_" + role, 0)), language);
    }
}
