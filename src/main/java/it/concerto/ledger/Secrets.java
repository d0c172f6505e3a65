package it.concerto.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.KeyGenerators;

/** What is done with one secret key: seal (AES-256 in Galois/Counter Mode) and commit (HMAC with SHA-256). */
final class Secrets {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 16;

    private final SecretKeySpec key;
    private final AesBytesEncryptor cipher;

    Secrets(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
        this.cipher = new AesBytesEncryptor(this.key, KeyGenerators.secureRandom(NONCE_BYTES), CipherAlgorithm.GCM);
    }

    static byte[] newKey() {
        return KeyGenerators.secureRandom(KEY_BYTES).generateKey();
    }

    String seal(String text) {
        return seal(text.getBytes(StandardCharsets.UTF_8));
    }

    String seal(byte[] plain) {
        return Base64.getEncoder().encodeToString(cipher.encrypt(plain));
    }

    /** @throws IllegalStateException if another key has sealed it or somebody changed it */
    byte[] open(String sealed) {
        return cipher.decrypt(Base64.getDecoder().decode(sealed));
    }

    /** Says nothing of the text to who has not the key, and fits no other text. */
    String commit(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
