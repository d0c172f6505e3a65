package it.concerto.drafts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Seals drafts with AES-256 in Galois/Counter Mode: who reads the database alone does not read what nobody has sent. */
@Component
class DraftSeal {

    private static final Logger LOG = LoggerFactory.getLogger(DraftSeal.class);

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 16;

    private final SingletonSupplier<AesBytesEncryptor> seal;

    DraftSeal(DraftsProperties settings) {
        this.seal = SingletonSupplier.of(() -> seal(settings.keyFile()));
    }

    String close(String text) {
        return Base64.getEncoder().encodeToString(seal.obtain().encrypt(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Empty for what another key has sealed, or somebody has changed: then there is no draft. */
    Optional<String> open(String sealed) {
        try {
            return Optional.of(
                    new String(seal.obtain().decrypt(Base64.getDecoder().decode(sealed)), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | IllegalStateException e) {
            LOG.warn("A draft cannot be opened: it was sealed with another key, or changed");
            return Optional.empty();
        }
    }

    private static AesBytesEncryptor seal(Path file) {
        return new AesBytesEncryptor(
                new SecretKeySpec(key(file), "AES"), KeyGenerators.secureRandom(NONCE_BYTES), CipherAlgorithm.GCM);
    }

    private static byte[] key(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("concerto.drafts.key-file = " + file + " cannot be read or made", e);
        }
    }

    /** Written beside its place and moved there whole: another node reads all of it or nothing. */
    private static void make(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var key = Base64.getEncoder()
                .encodeToString(KeyGenerators.secureRandom(KEY_BYTES).generateKey());
        var written = Files.createTempFile(folder, "drafts", ".key");
        Files.writeString(written, key, StandardOpenOption.TRUNCATE_EXISTING);
        try {
            Files.createLink(file, written);
        } catch (FileAlreadyExistsException e) {
            LOG.debug("Another node has made the key meanwhile");
        } finally {
            Files.delete(written);
        }
    }
}
