package it.concerto.identity;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one-time link by which the first administrator of a new installation makes an account. */
@Service
@Transactional(rollbackFor = AccountRefused.class)
public class FirstAccess {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Clock clock;

    FirstAccess(JdbcClient jdbc, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A new token; those given out before stay good until one is used. */
    public String open() {
        var token = OneTimeToken.fresh();
        jdbc.sql("insert into cz_first_access (token_digest, created_at) values (:digest, :now)")
                .param("digest", token.digest())
                .param("now", OffsetDateTime.now(clock))
                .update();
        return token.text();
    }

    @Transactional(readOnly = true)
    public boolean isOpen(String token) {
        return accounts.isEmpty()
                && jdbc.sql("select count(*) from cz_first_access where token_digest = :digest")
                                .param("digest", new OneTimeToken(token).digest())
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
}
