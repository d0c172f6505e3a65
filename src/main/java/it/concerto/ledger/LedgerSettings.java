package it.concerto.ledger;

import it.concerto.files.KeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the ledger is kept; a wrong setting stops the start.
 *
 * @param keyFile holds the key that the keys of cases are sealed with, made when there is none; the same on all nodes, and
 *     kept apart from the database and its backups
 */
@ConfigurationProperties("concerto.ledger")
record LedgerSettings(Path keyFile) {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerSettings.class);

    LedgerSettings {
        key(keyFile);
    }

    byte[] key() {
        return key(keyFile);
    }

    /** Lays the key that seals are checked with beside the secret one, as {@code ledger.pub}; where nobody may write, logs it. */
    void publish(String publicKey) {
        var file = keyFile.resolveSibling("ledger.pub");
        try {
            if (!Files.exists(file) || !Files.readString(file).strip().equals(publicKey)) {
                Files.writeString(file, publicKey + System.lineSeparator());
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be written; the public key of the ledger is {}", file, publicKey);
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
