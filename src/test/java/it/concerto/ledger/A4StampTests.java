package it.concerto.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.concerto.ledger.Finding.Fault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A4: an authority outside says when the newest seal of a chain existed (RFC 3161). */
@ExtendWith(OutputCaptureExtension.class)
class A4StampTests {

    @TempDir
    Path folder;

    private final JdbcDataSource database = new JdbcDataSource();
    private LocalAuthority authority;
    private LedgerBook book;
    private Stamps stamps;

    @BeforeEach
    void aSealedChain() throws Exception {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V0015__ledger.sql")).execute(database);
        authority = new LocalAuthority();
        book = new LedgerBook(database, folder, Clock.systemUTC());
        stamps = new Stamps(database, book.ledger, book.transaction, new StampSettings(authority.address()));
        grow(1);
    }

    @AfterEach
    void close() {
        authority.close();
        book.jdbc.execute("shutdown");
    }

    @Test
    void theNewestSealIsStampedOnce() {
        grow(2);

        stamps.stampAll();
        stamps.stampAll();

        assertThat(authority.asked()).isEqualTo(1);
        var stamp = stamp();
        assertThat(stamp.seq()).isEqualTo(newest().seq());
        assertThat(stamp.fits(newest())).isTrue();
        assertThat(book.verdict().findings()).isEmpty();
    }

    @Test
    void aStampIsNoGrowthAndTheNextSealGetsItsOwn() {
        stamps.stampAll();
        assertThat(book.seals.sealAll().ofAmbiti()).isEmpty();

        grow(2);
        stamps.stampAll();

        assertThat(authority.asked()).isEqualTo(2);
        assertThat(book.verdict().findings()).isEmpty();
    }

    @Test
    void aStampOfAnotherSealFitsNot() {
        stamps.stampAll();
        var seal = newest();
        var later = new Seal(seal.chain(), seal.seq(), seal.hash(), seal.at().plusSeconds(1), seal.signature());

        assertThat(stamp().fits(later)).isFalse();
        assertThat(new Stamp(seal.chain(), seal.seq(), "no token").fits(seal)).isFalse();
    }

    @Test
    void whatSomebodyDoesToAStampIsFound() {
        stamps.stampAll();
        var kept = stamp();

        book.jdbc.update("delete from cz_audit_stamp");
        assertThat(fault()).isEqualTo(new Finding("cz_audit_stamp", "CASARANO/" + kept.seq(), Fault.MISSING));
        insert(kept.seq() + 1, kept.token());
        assertThat(fault().fault()).isEqualTo(Fault.FOREIGN);
        book.jdbc.update("delete from cz_audit_stamp");
        insert(kept.seq(), kept.token().replace('A', 'B'));
        assertThat(fault()).isEqualTo(new Finding("cz_audit_stamp", "CASARANO/" + kept.seq(), Fault.CHANGED));
    }

    /** The chain itself says that it is this token, and yet the authority has never signed it. */
    @Test
    void aStampThatNobodySignedIsFound() {
        var forged = Stamp.of(newest(), "a token".getBytes());
        insert(forged.seq(), forged.token());
        book.transaction.executeWithoutResult(status ->
                book.ledger.record(AuditEvent.of(LedgerBook.AMBITO, null, Stamps.STAMPED, forged.told(), null)));

        assertThat(fault()).isEqualTo(new Finding("cz_audit_stamp", "CASARANO/" + forged.seq(), Fault.UNSIGNED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status 503", "not an answer", "of another question"})
    void whoAnswersWrongIsAskedAgainLater(String wrong, CapturedOutput output) throws Exception {
        var foreign = new byte[1][];
        authority.answers(200, answer -> foreign[0] = answer);
        stamps.stampAll();
        book.jdbc.update("delete from cz_audit_stamp");
        switch (wrong) {
            case "status 503" -> authority.answers(503, answer -> answer);
            case "not an answer" -> authority.answers(200, answer -> "<html>".getBytes());
            default -> authority.answers(200, answer -> foreign[0]);
        }

        stamps.stampAll();
        assertThat(book.jdbc.queryForObject("select count(*) from cz_audit_stamp", Long.class))
                .isZero();
        assertThat(output).contains("No timestamp for the seals of the ledger").doesNotContain("\tat ");

        authority.answers(200, answer -> answer);
        stamps.stampAll();
        assertThat(stamp().fits(newest())).isTrue();
    }

    @Test
    void withoutAnAuthorityNobodyIsAsked() {
        new Stamps(database, book.ledger, book.transaction, new StampSettings(null)).stampAll();

        assertThat(book.jdbc.queryForList("select * from cz_audit_stamp")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tsa", "ftp://tsa.example.org", "http:tsa"})
    void aWrongAddressStopsTheStart(String address) {
        assertThatThrownBy(() -> new StampSettings(URI.create(address)))
                .hasMessage("concerto.ledger.stamps.authority = " + address
                        + " is not an address such as https://timestamps.example.org/tsa");
    }

    private void grow(int number) {
        book.write("p1", number);
        book.seals.sealAll();
    }

    private Seal newest() {
        return book.jdbc
                .query("select * from cz_audit_seal order by seq desc", (row, number) -> Seal.of(row))
                .get(0);
    }

    private Stamp stamp() {
        return book.jdbc.queryForObject(
                "select seq, token from cz_audit_stamp",
                (row, number) -> new Stamp("CASARANO", row.getLong(1), row.getString(2)));
    }

    private void insert(long seq, String token) {
        book.jdbc.update("insert into cz_audit_stamp (chain, seq, token) values ('CASARANO', ?, ?)", seq, token);
    }

    private Finding fault() {
        return book.verdict().findings().get(0);
    }
}
