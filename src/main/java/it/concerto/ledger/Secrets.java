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

    private final AesBytesEncryptor cipher;

    /** Only copied: looking for one takes longer than what it does. */
    private final Mac mac;

    Secrets(byte[] bytes) {
        var key = new SecretKeySpec(bytes, "AES");
        this.cipher = new AesBytesEncryptor(key, KeyGenerators.secureRandom(NONCE_BYTES), CipherAlgorithm.GCM);
        this.mac = macOf(key);
    }

    private static Mac macOf(SecretKeySpec key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
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
            var copy = (Mac) mac.clone();
            return HexFormat.of().formatHex(copy.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's own can be copied", e);
        }
    }
}
