package it.concerto.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one-time link by which the first administrator of a new installation makes an account. */
@Service
@Transactional(rollbackFor = AccountRefused.class)
public class FirstAccess {

    private static final int TOKEN_BYTES = 32;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FirstAccess(JdbcClient jdbc, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A new token; those given out before stay good until one is used. */
    public String open() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("insert into cz_first_access (token_digest, created_at) values (:digest, :now)")
                .param("digest", digest(token))
                .param("now", OffsetDateTime.now(clock))
                .update();
        return token;
    }

    @Transactional(readOnly = true)
    public boolean isOpen(String token) {
        return accounts.isEmpty()
                && jdbc.sql("select count(*) from cz_first_access where token_digest = :digest")
                                .param("digest", digest(token))
                                .query(Long.class)
                                .single()
                        > 0;
    }

    /**
     * Registers the first administrator and closes every link.
     *
     * @return false if the link is unknown or used
     * @throws AccountRefused if the password is too weak; the link stays good
     */
    public boolean use(String token, NewAccount administrator) throws AccountRefused {
        // Deleting all rows makes two people with two links wait for each other: only one finds any left.
        if (!isOpen(token) || jdbc.sql("delete from cz_first_access").update() == 0) {
            return false;
        }
        accounts.register(administrator);
        return true;
    }

    private static String digest(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
