package it.concerto.identity;

import it.concerto.identity.AccountRefused.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Judges and encodes passwords: length counts, composition does not (OWASP ASVS 5.0, 6.2). */
@Component
class Passwords {

    /** AgID, Misure minime, ABSC 5.7.1. */
    static final int MIN_LENGTH = 14;

    /** What bcrypt takes into account. */
    static final int MAX_BYTES = 72;

    private final PasswordEncoder encoder;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    String encode(String username, String password) throws AccountRefused {
        if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
            throw new AccountRefused(Reason.PASSWORD_TOO_SHORT, "Fewer than " + MIN_LENGTH + " characters");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new AccountRefused(Reason.PASSWORD_TOO_LONG, "More than " + MAX_BYTES + " bytes");
        }
        if (password.toLowerCase(Locale.ROOT).contains(username)) {
            throw new AccountRefused(Reason.PASSWORD_LIKE_USERNAME, "Contains the user name");
        }
        return Objects.requireNonNull(encoder.encode(password));
    }
}
