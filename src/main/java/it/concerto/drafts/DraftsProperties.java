package it.concerto.drafts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How drafts are kept; a wrong setting stops the start.
 *
 * @param keyFile holds the key that seals drafts, made when it is first needed; the same on all nodes
 * @param kept how long a draft stays that nobody touches
 */
@ConfigurationProperties("concerto.drafts")
record DraftsProperties(Path keyFile, @DefaultValue("90d") Duration kept) {

    DraftsProperties {
        if (kept.isNegative() || kept.isZero()) {
            throw new IllegalArgumentException("concerto.drafts.kept = " + kept + " keeps no draft");
        }
        if (!canBeReadOrMade(keyFile)) {
            throw new IllegalArgumentException("concerto.drafts.key-file = " + keyFile + " cannot be read or made");
        }
    }

    private static boolean canBeReadOrMade(Path file) {
        try {
            return Files.exists(file)
                    ? Files.isReadable(file)
                    : Files.isWritable(
                            Files.createDirectories(file.toAbsolutePath().getParent()));
        } catch (IOException e) {
            return false;
        }
    }
}
