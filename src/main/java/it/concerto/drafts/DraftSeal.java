package it.concerto.drafts;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/** Seals drafts with AES-256 in Galois/Counter Mode: who reads the database alone does not read what nobody has sent. */
@Component
class DraftSeal {

    private static final Logger LOG = LoggerFactory.getLogger(DraftSeal.class);

    private static final int NONCE_BYTES = 16;

    private final AesBytesEncryptor seal;

    DraftSeal(DraftsProperties settings) {
        this.seal = new AesBytesEncryptor(
                new SecretKeySpec(settings.key(), "AES"), KeyGenerators.secureRandom(NONCE_BYTES), CipherAlgorithm.GCM);
    }

    String close(String text) {
        return Base64.getEncoder().encodeToString(seal.encrypt(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Empty for what another key has sealed, or somebody has changed: then there is no draft. */
    Optional<String> open(String sealed) {
        try {
            return Optional.of(new String(seal.decrypt(Base64.getDecoder().decode(sealed)), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | IllegalStateException e) {
            LOG.warn("A draft cannot be opened: it was sealed with another key, or changed");
            return Optional.empty();
        }
    }
}
