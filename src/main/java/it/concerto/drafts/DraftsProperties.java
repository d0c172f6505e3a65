package it.concerto.drafts;

import it.concerto.files.KeyFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How drafts are kept; a wrong setting stops the start.
 *
 * @param keyFile holds the key that seals drafts, made when there is none; the same on all nodes
 * @param kept how long a draft stays that nobody touches
 */
@ConfigurationProperties("concerto.drafts")
record DraftsProperties(Path keyFile, @DefaultValue("90d") Duration kept) {

    DraftsProperties {
        if (kept.isNegative() || kept.isZero()) {
            throw new IllegalArgumentException("concerto.drafts.kept = " + kept + " keeps no draft");
        }
        key(keyFile);
    }

    byte[] key() {
        return key(keyFile);
    }

    private static byte[] key(Path file) {
        try {
            return KeyFile.of(file);
        } catch (IOException e) {
            throw new IllegalArgumentException("concerto.drafts.key-file = " + file + " cannot be read or made", e);
        }
    }
}
