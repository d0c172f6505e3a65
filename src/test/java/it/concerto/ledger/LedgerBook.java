package it.concerto.ledger;

import it.concerto.organisation.AmbitoCode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A ledger of a test's own on a database. */
final class LedgerBook {

    static final AmbitoCode AMBITO = AmbitoCode.of("CASARANO");

    final JdbcTemplate jdbc;
    final Ledger ledger;
    final Seals seals;
    final CaseKeys keys;
    final Pseudonyms pseudonyms;
    final TransactionTemplate transaction;
    private final DataSource database;

    LedgerBook(DataSource database, Path folder, Clock clock) {
        this.database = database;
        this.jdbc = new JdbcTemplate(database);
        var settings = new LedgerSettings(folder.resolve("ledger.key"));
        this.keys = new CaseKeys(database, settings);
        this.pseudonyms = new Pseudonyms(settings);
        this.ledger = new Ledger(new ChainWriter(database, keys, pseudonyms), clock);
        var transactions = new DataSourceTransactionManager(database);
        transactions.addListener(ledger);
        this.transaction = new TransactionTemplate(transactions);
        this.seals = new Seals(database, ledger, keys, transactions, clock);
    }

    /** One event in a transaction of its own, with details if its number is even, which are kept if it can be divided by four. */
    void write(String path, int number) {
        transaction.executeWithoutResult(status -> ledger.record(event(path, number)));
    }

    static AuditEvent event(String path, int number) {
        var details = number % 2 == 0 ? Map.of("nome", "Enea " + number) : Map.<String, String>of();
        return new AuditEvent(
                AMBITO, path, "task.completed", "task/" + number, "enea.nardone", null, details, number % 4 == 0);
    }

    Verdict verdict() {
        return new LedgerVerifier(database, keys.signing().getPublic()).verify();
    }
}
