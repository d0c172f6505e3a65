package it.concerto.identity;

import java.io.Serial;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;

/** Who signed in, and with which of their passwords, the first being number one. */
final class SignedInUser extends User {

    @Serial
    private static final long serialVersionUID = 1;

    private final int passwordVersion;

    SignedInUser(String username, String passwordHash, int passwordVersion) {
        super(username, passwordHash, AuthorityUtils.NO_AUTHORITIES);
        this.passwordVersion = passwordVersion;
    }

    int passwordVersion() {
        return passwordVersion;
    }
}
