package it.concerto.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.concerto.database.LastWrites;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.util.unit.DataSize;

class FileStoreTests {

    private static final byte[] PDF = "%PDF-1.7\nciao".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path directory;

    private FileStore store;
    private JdbcClient jdbc;

    @BeforeEach
    void open() throws Exception {
        var database = new EmbeddedDatabaseBuilder()
                .setType(EmbeddedDatabaseType.H2)
                .generateUniqueName(true)
                .build();
        try (var connection = database.getConnection()) {
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/migration/V0030__files.sql"));
        }
        jdbc = JdbcClient.create(database);
        var clock = Clock.fixed(Instant.parse("2022-06-08T10:00:00Z"), ZoneOffset.UTC);
        store = new FileStore(
                new FilesProperties(directory, DataSize.ofKilobytes(64)),
                new FileRows(jdbc, new LastWrites(database)),
                clock);
    }

    private FileRef store(String name, byte[] content) throws FileRefused {
        return store.store(name, new ByteArrayInputStream(content));
    }

    @Test
    void givesBackWhatItKeeps() throws Exception {
        var file = store("Avviso.pdf", PDF);

        assertThat(file.name()).isEqualTo("Avviso.pdf");
        assertThat(store.read(file)).isEqualTo(PDF);
        assertThat(store.describe(file))
                .contains(new StoredFile(file, "application/pdf", PDF.length, Instant.parse("2022-06-08T10:00:00Z")));
        assertThat(store.find(store.handle(file))).contains(file);
        assertThat(store.find(UUID.randomUUID().toString())).isEmpty();
        assertThat(store.find("../etc/passwd")).isEmpty();
    }

    @Test
    void keepsTheSameBytesOnce() throws Exception {
        var one = store("uno.pdf", PDF);
        store("uno.pdf", PDF);
        var two = store("due.pdf", PDF);

        assertThat(two.sha256()).isEqualTo(one.sha256());
        assertThat(stored()).hasSize(1);
        assertThat(jdbc.sql("select count(*) from cz_file").query(Long.class).single())
                .isEqualTo(2);
    }

    @Test
    void noticesBytesThatChangedOnTheDisk() throws Exception {
        var file = store("uno.pdf", PDF);
        Files.writeString(stored().get(0), "%PDF-1.7\nother");

        assertThatThrownBy(() -> store.read(file))
                .hasRootCauseMessage("The bytes of " + file.sha256() + " have changed on the disk");
    }

    @Test
    void refusesTheEmptyAndTheTooLargeAndLeavesNothingBehind() throws Exception {
        assertRefused("files.error.empty", "vuoto.pdf", new byte[0]);
        assertRefused(
                "files.error.tooLarge", "grande.txt", "a".repeat(64 * 1024 + 1).getBytes(StandardCharsets.UTF_8));
        assertThat(stored()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            textBlock =
                    """
            ../../etc/passwd.txt           | passwd.txt
            C:\\temp\\avviso.pdf           | avviso.pdf
            /assoluto.pdf                  | assoluto.pdf
            ~a\r\nContent-Type: x.pdf~     | aContent-Type x.pdf
            fattura\u202efdp.txt           | fatturafdp.txt
            nul\u0000lo.pdf                | nullo.pdf
            .nascosto.pdf                  | nascosto.pdf
            Nardo\u0300.pdf                | Nard\u00f2.pdf
            a<b>"c".pdf                    | abc.pdf
            """)
    void cleansNames(String name, String clean) {
        assertThat(FileName.clean(name)).isEqualTo(clean);
    }

    @Test
    void shortensNamesAndKeepsTheirEnding() {
        assertThat(FileName.clean("a".repeat(300) + ".pdf")).hasSize(150).endsWith(".pdf");
        assertThat(FileName.clean("..")).isEqualTo("senza-nome");
    }

    @Test
    void tellsTypesFromTheContent() throws Exception {
        assertType("firma.pdf.p7m", signed(), "application/pkcs7-mime");
        assertType("foto.JPG", HexFormat.of().parseHex("ffd8ffe000104a464946"), "image/jpeg");
        assertType("logo.png", HexFormat.of().parseHex("89504e470d0a1a0a00"), "image/png");
        assertType("dati.csv", "comune;voti\nNard\u00f2;7\n".getBytes(StandardCharsets.ISO_8859_1), "text/csv");
        assertType(
                "mail.eml",
                "Received: by x\r\nFrom: a@b.it\r\n\r\nciao".getBytes(StandardCharsets.UTF_8),
                "message/rfc822");
        assertType(
                "atto.docx",
                zip("[Content_Types].xml", "word/document.xml"),
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertType("atto.odt", zip("mimetype", "content.xml"), "application/vnd.oasis.opendocument.text");
    }

    @Test
    void refusesTypesThatAreNotAcceptedOrNotWhatTheNameSays() throws Exception {
        assertRefused("files.error.type", "x.exe", "MZ".getBytes(StandardCharsets.US_ASCII));
        assertRefused("files.error.type", "x.html", "<html>".getBytes(StandardCharsets.US_ASCII));
        assertRefused("files.error.type", "senza", PDF);
        assertRefused("files.error.type", "x.svg", "<svg/>".getBytes(StandardCharsets.US_ASCII));
        assertRefused("files.error.content", "x.pdf", "<html>%PDF-".getBytes(StandardCharsets.US_ASCII));
        assertRefused("files.error.content", "x.jpg", PDF);
        assertRefused("files.error.content", "x.png", HexFormat.of().parseHex("ffd8ff"));
        assertRefused("files.error.content", "x.txt", new byte[] {'a', 0, 'b'});
        assertRefused("files.error.content", "x.p7m", PDF);
        assertRefused("files.error.content", "x.eml", "ciao".getBytes(StandardCharsets.US_ASCII));
        assertRefused("files.error.content", "x.docx", zip("altro.txt"));
        assertRefused("files.error.content", "x.docx", PDF);
        assertRefused("files.error.content", "x.ods", zip("mimetype", "content.xml"));
        assertRefused("files.error.content", "bomba.docx", bomb());
    }

    private void assertType(String name, byte[] content, String mime) throws FileRefused {
        assertThat(store.describe(store(name, content)).orElseThrow().mime()).isEqualTo(mime);
    }

    private void assertRefused(String messageKey, String name, byte[] content) {
        var refused = catchThrowableOfType(FileRefused.class, () -> store(name, content));

        assertThat(refused).describedAs(name).isNotNull();
        assertThat(refused.messageKey()).describedAs(name).isEqualTo(messageKey);
    }

    private List<Path> stored() throws IOException {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static byte[] signed() {
        return HexFormat.of().parseHex("3082010006092a864886f70d010702a082" + "00".repeat(40));
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write((name.equals("mimetype") ? "application/vnd.oasis.opendocument.text" : "x")
                        .getBytes(StandardCharsets.US_ASCII));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(new byte[10_000_000]);
        }
        return bytes.toByteArray();
    }
}
