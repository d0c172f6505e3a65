package it.concerto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.documents.Classification;
import it.concerto.documents.DocumentKind;
import it.concerto.documents.Documents;
import it.concerto.files.FileStore;
import it.concerto.path.PathId;
import it.concerto.testing.Ensemble;
import it.concerto.testing.MovableClock;
import it.concerto.testing.PathParts;
import it.concerto.testing.ProvenLedger;
import it.concerto.testing.UnzippedCaseFile;
import it.concerto.testing.Visitor;
import it.concerto.time.Rome;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A9: a path as one file whose parts can be checked without us, and whose hash the ledger holds. */
@WholePathTest
class A9CaseFileTests {

    private static final String PATH = "CASARANO-PDZ-V";
    private static final String PAGE = "/percorsi/" + PATH + "/fascicolo";
    private static final String HASHES = "impronte.sha256";

    @Autowired
    Ensemble.Stage stage;

    @Autowired
    Documents documents;

    @Autowired
    FileStore files;

    @Autowired
    MovableClock clock;

    @Autowired
    ProvenLedger ledger;

    @Autowired
    JdbcClient jdbc;

    private Ensemble ensemble;

    @BeforeEach
    void aPathHasDocuments() {
        ensemble = PathParts.usual(stage, PATH).playUntil("Task_ProposeGuidelines");
        file("Bozza", Classification.PUBLIC, "bozza.pdf", "prima stesura");
        file("Bozza", Classification.PUBLIC, "bozza.pdf", "seconda stesura");
        file("Verbale riservato", Classification.INTERNAL, "verbale è.pdf", "riservato");
        clock.advance(Duration.ofMinutes(1));
    }

    @Test
    void holdsEachVersionOfEachDocumentOnceAsItWasFiled() throws Exception {
        var parts = parts(download("UDPRESP"));

        var filed = jdbc.sql("select v.sha256 from cz_document_version v join cz_document d on d.id = v.document"
                        + " where d.path = ?")
                .param(PATH)
                .query(String.class)
                .list();
        var held = parts.entrySet().stream()
                .filter(part -> part.getKey().matches("documenti/\\d{4}-.*"))
                .map(part -> sha256(part.getValue()))
                .toList();
        assertThat(filed).hasSizeGreaterThan(2);
        assertThat(held).containsExactlyInAnyOrderElementsOf(filed);
        assertThat(text(parts, "documenti/elenco.csv"))
                .contains("Bozza", "Verbale riservato", sha256("seconda stesura"));
    }

    @Test
    void tellsTheHistoryAndTheLedgerWithoutNames() throws Exception {
        var events = jdbc.sql("select hash from cz_audit_event where path = ? and action <> 'read' and at < ?")
                .params(PATH, Rome.column(clock.instant()))
                .query(String.class)
                .list();

        var parts = parts(download("UDPRESP"));

        var told = text(parts, "registro/eventi.csv");
        assertThat(events).isNotEmpty().allSatisfy(hash -> assertThat(told).containsOnlyOnce(hash));
        assertThat(told.lines().count()).isEqualTo(events.size() + 1L);
        var passages = jdbc.sql("select count(*) from ACT_HI_ACTINST a join ACT_HI_PROCINST p"
                        + " on p.PROC_INST_ID_ = a.PROC_INST_ID_ where p.BUSINESS_KEY_ = ?")
                .param(PATH)
                .query(Integer.class)
                .single();
        assertThat(text(parts, "storia.csv").lines().count()).isGreaterThan(passages);
        assertThat(text(parts, "storia.csv") + told)
                .contains("Task_OpenCycle", "P-")
                .doesNotContain("nardone");
    }

    @Test
    void isFoundInTheChainByTheHashOfItsHashes() throws Exception {
        var parts = parts(download("UDPRESP"));

        ledger.tells(PATH, "casefile");
        assertThat(jdbc.sql(
                                "select subject from cz_audit_event where path = ? and action = 'casefile' order by seq desc"
                                        + " fetch first row only")
                        .param(PATH)
                        .query(String.class)
                        .single())
                .startsWith(sha256(part(parts, HASHES)) + " ");
        assertThat(as("UDPRESP").get(PAGE).page().select("main tbody code").eachText())
                .startsWith(sha256(part(parts, HASHES)));
    }

    @Test
    void namesEachFileOfWhichOneByteWasChanged() throws Exception {
        var parts = parts(download("UDPRESP"));

        assertThat(changed(parts)).isEmpty();
        assertThat(text(parts, HASHES).lines()).hasSize(parts.size() - 1);
        for (var name : parts.keySet()) {
            var tampered = new LinkedHashMap<>(parts);
            var content = part(parts, name).clone();
            content[content.length / 2] ^= 1;
            tampered.put(name, content);
            if (!name.equals(HASHES)) {
                assertThat(changed(tampered)).containsExactly(name);
            }
        }
    }

    @Test
    void isTheSameForTheSameInstant() throws Exception {
        var first = download("UDPRESP");

        assertThat(download("UDPRESP").body()).isEqualTo(first.body());
        assertThat(first.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"fascicolo-CASARANO-PDZ-V-\\d{8}-\\d{6}\\.zip\"");
        clock.advance(Duration.ofMinutes(1));
        assertThat(download("UDPRESP").body()).isNotEqualTo(first.body());
    }

    @Test // ADR 129
    void givesNobodyADocumentThatTheyMayNotOpen() throws Exception {
        file("Elenco dei referenti", Classification.PERSONAL, "referenti.pdf", "con recapiti");
        clock.advance(Duration.ofMinutes(1));

        var office = parts(download("UDPRESP"));
        var auditor = parts(download("AUD"));

        assertThat(office.keySet()).anyMatch(name -> name.endsWith("referenti.pdf"));
        assertThat(auditor.keySet()).noneMatch(name -> name.endsWith("referenti.pdf"));
        assertThat(text(auditor, "documenti/elenco.csv")).doesNotContain("referenti");
        assertThat(text(office, "LEGGIMI.txt")).contains("non può aprire: 0", "sha256sum -c impronte.sha256");
        assertThat(text(auditor, "LEGGIMI.txt")).doesNotContain("non può aprire: 0");
    }

    @Test // BR-01
    void isNotThereForWhoeverDoesNotReadTheHistory() {
        var refused = List.of(as("RAG"), as("PRES"), ensemble.as(ensemble.member("TARANTO_AUD", 0)));
        for (var visitor : refused) {
            assertThat(visitor.get(PAGE).status()).isEqualTo(404);
            assertThat(visitor.get(PAGE + "/file").status()).isEqualTo(404);
        }
        assertThat(as("AUD").get("/percorsi/NULLA/fascicolo/file").status()).isEqualTo(404);
        assertThat(as("RAG").get("/percorsi/" + PATH).page().select("main a[href$=/fascicolo]"))
                .isEmpty();
        assertThat(as("AUD").get("/percorsi/" + PATH).page().select("main a[href$=/fascicolo]"))
                .hasSize(1);
        assertThat(jdbc.sql("select count(*) from cz_audit_event where action = 'casefile' and chain = 'TARANTO'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void file(String title, Classification classification, String name, String text) {
        documents.file(
                PathId.of(PATH), DocumentKind.NOTICE, title, classification, files.store(name, text.getBytes(UTF_8)));
    }

    /** What {@code sha256sum -c} would name. */
    private static List<String> changed(Map<String, byte[]> parts) {
        return text(parts, HASHES)
                .lines()
                .map(line -> line.split("  ", 2))
                .filter(line -> !sha256(part(parts, line[1])).equals(line[0]))
                .map(line -> line[1])
                .toList();
    }

    private static Map<String, byte[]> parts(HttpResponse<byte[]> download) throws Exception {
        assertThat(download.statusCode()).isEqualTo(200);
        return UnzippedCaseFile.of(download.body()).parts();
    }

    private static byte[] part(Map<String, byte[]> parts, String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }

    private static String text(Map<String, byte[]> parts, String name) {
        return new String(part(parts, name), UTF_8);
    }

    private static String sha256(String text) {
        return sha256(text.getBytes(UTF_8));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<byte[]> download(String role) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(stage.base() + PAGE + "/file"))
                .header("Cookie", as(role).cookie())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    }

    private Visitor as(String role) {
        return ensemble.as(ensemble.member("CASARANO_" + role, 0));
    }
}
