package it.concerto.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A4: the verifier from the command line needs the database and the public key. */
class A4VerifyCommandTests {

    @TempDir
    Path folder;

    private String url;
    private LedgerBook book;

    @BeforeEach
    void write() throws IOException {
        url = "jdbc:h2:file:" + folder.resolve("concerto");
        var database = new JdbcDataSource();
        database.setURL(url);
        database.setUser("concerto");
        database.setPassword("concerto");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V0015__ledger.sql")).execute(database);
        book = new LedgerBook(database, folder, Clock.systemUTC());
        for (int number = 0; number < 5; number++) {
            book.write("p1", number);
        }
        book.seals.sealAll();
        new LedgerSettings(folder.resolve("ledger.key")).publish(book.seals.publicKey());
    }

    @Test
    void saysThatAnIntactLedgerIs() {
        assertThat(verify(folder.resolve("ledger.pub"), url))
                .isEqualTo("0 Il registro è integro: 7 eventi verificati.");
    }

    @Test
    void namesTheTableAndTheRow() {
        book.jdbc.update("update cz_audit_event set subject = 'task/9' where seq = 3");

        assertThat(verify(folder.resolve("ledger.pub"), url))
                .startsWith("1 cz_audit_event, riga CASARANO/3: non è come è stata scritta.")
                .contains("Il registro è stato alterato. Eventi letti: 7.");
    }

    /** Everything is written anew, hash by hash and seal by seal, with the product's own means: only who kept a seal finds out. */
    @Test
    void aSealThatWasKeptFindsALedgerThatWasWrittenAnew(@TempDir Path other) throws IOException {
        var mail = folder.resolve("mail.txt");
        book.write("p1", 5);
        book.seals.sealAll();
        Files.writeString(mail, "Gentile Vera,\n" + String.join("\ne ", sealLines()) + "\nsaluti\n");
        assertThat(verify(folder.resolve("ledger.pub"), url, "--seals=" + mail))
                .isEqualTo("0 Il registro è integro: 9 eventi verificati.\nI 2 sigilli conservati corrispondono.");
        for (var table : List.of("event", "detail", "seal", "key")) {
            book.jdbc.update("delete from cz_audit_" + table);
        }
        book.jdbc.update("update cz_audit_head set seq = 0, hash = ?", ChainRow.BEGINNING);
        for (int number = 9; number < 14; number++) {
            book.write("p1", number);
        }
        book.seals.sealAll();

        assertThat(verify(folder.resolve("ledger.pub"), url)).startsWith("0 ");
        assertThat(verify(folder.resolve("ledger.pub"), url, "--seals=" + mail))
                .startsWith("1 cz_audit_event, riga CASARANO/6: non è come è stata scritta.");
    }

    @Test
    void aFileWithoutSealsIsNamed() throws IOException {
        var empty = Files.createFile(folder.resolve("empty.txt"));

        assertThat(verify(folder.resolve("ledger.pub"), url, "--seals=" + empty))
                .startsWith("2 In " + empty + " non ci sono sigilli");
        assertThat(verify(folder.resolve("ledger.pub"), url, "--seals=" + folder.resolve("none.txt")))
                .startsWith("2 In ");
    }

    @Test
    void aForeignKeyFitsNoSeal() throws IOException {
        var other = folder.resolve("other.pub");
        Files.writeString(other, SigningKey.text(SigningKey.of(Secrets.newKey()).getPublic()));

        assertThat(verify(other, url)).startsWith("1 cz_audit_seal, riga CASARANO/6: la firma non corrisponde");
    }

    /** The folder of secrets may be for reading only: the start goes on, and says the key. */
    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void whereThePublicKeyCannotBeWrittenItIsLogged(CapturedOutput output) throws IOException {
        Files.delete(folder.resolve("ledger.pub"));
        Files.createDirectory(folder.resolve("ledger.pub"));

        new LedgerSettings(folder.resolve("ledger.key")).publish(book.seals.publicKey());

        assertThat(output).contains("ledger.pub cannot be written", book.seals.publicKey());
    }

    @Test
    void withoutAKeyOrADatabaseSaysWhatToDo() {
        assertThat(verify(folder.resolve("none.pub"), url)).startsWith("2 ").contains("none.pub non è una chiave");
        assertThat(verify(folder.resolve("ledger.key"), url)).startsWith("2 ").contains("non è una chiave");
        assertThat(verify(folder.resolve("ledger.pub"), "jdbc:h2:file:" + folder.resolve("nowhere")))
                .startsWith("2 ")
                .contains("nowhere non si può leggere");
        assertThat(folder.resolve("nowhere.mv.db")).doesNotExist();
        assertThat(said(new String[] {"verify"}))
                .isEqualTo(
                        "2 Indica la chiave pubblica: java -jar concerto.jar verify --public-key=FILE [--seals=FILE]");
    }

    private List<String> sealLines() {
        return book.jdbc.query("select * from cz_audit_seal order by seq", (row, number) -> new Seal(
                        row.getString("chain"),
                        row.getLong("seq"),
                        row.getString("hash"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("signature"))
                .line());
    }

    private static String verify(Path key, String url, String... more) {
        var arguments = new ArrayList<>(List.of(
                "verify",
                "--public-key=" + key,
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=concerto",
                "--spring.datasource.password=concerto"));
        arguments.addAll(List.of(more));
        return said(arguments.toArray(String[]::new));
    }

    /** Exit code and words. */
    private static String said(String[] arguments) {
        var out = new ByteArrayOutputStream();
        var code = VerifyCommand.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
        return code + " " + out.toString(StandardCharsets.UTF_8).strip();
    }
}
