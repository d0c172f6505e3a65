package it.concerto.ledger;

import it.concerto.files.KeyFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the ledger is kept; a wrong setting stops the start.
 *
 * @param keyFile holds the key that the keys of cases are sealed with, made when there is none; the same on all nodes, and
 *     kept apart from the database and its backups
 */
@ConfigurationProperties("concerto.ledger")
record LedgerSettings(Path keyFile) {

    LedgerSettings {
        key(keyFile);
    }

    byte[] key() {
        return key(keyFile);
    }

    /** Written beside the secret key, as {@code ledger.pub}, for whoever verifies. */
    void publish(String publicKey) {
        var file = keyFile.resolveSibling("ledger.pub");
        try {
            Files.writeString(file, publicKey + System.lineSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }

    private static byte[] key(Path file) {
        try {
            return KeyFile.of(file);
        } catch (IOException e) {
            throw new IllegalArgumentException("concerto.ledger.key-file = " + file + " cannot be read or made", e);
        }
    }
}
