package it.concerto.identity;

import it.concerto.identity.IdentityEvent.PersonInvited;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one-time links by which people choose their password: nobody else ever knows it. */
@Service
@Transactional(rollbackFor = AccountRefused.class)
public class Invitations {

    /** How long a link is good. */
    public static final Duration VALIDITY = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Invitations(JdbcClient jdbc, Accounts accounts, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes a link for a person, also for one who has forgotten the password; the link before is no longer good.
     *
     * @return the token, to be handed over: it cannot be read again
     */
    public String invite(String username) {
        var token = OneTimeToken.fresh();
        withdraw(username);
        jdbc.sql("insert into cz_invitation (username, token_digest, expires_at) values (?, ?, ?)")
                .params(username, token.digest(), OffsetDateTime.now(clock).plus(VALIDITY))
                .update();
        events.publishEvent(new PersonInvited(username));
        return token.text();
    }

    /** Makes a person's open link, if there is one, good for nothing. */
    public void withdraw(String username) {
        jdbc.sql("delete from cz_invitation where username = ?").param(username).update();
    }

    /** Whose link it is; empty if it is unknown, used or too old, or the account closed. */
    @Transactional(readOnly = true)
    public Optional<String> username(String token) {
        return jdbc.sql(
                        """
                        select i.username from cz_invitation i join cz_account a on a.username = i.username
                        where i.token_digest = ? and i.expires_at > ? and a.enabled
                        """)
                .params(new OneTimeToken(token).digest(), OffsetDateTime.now(clock))
                .query(String.class)
                .optional();
    }

    /**
     * Sets the password that the person has chosen and closes the link.
     *
     * @return false if the link is not good (any more)
     * @throws AccountRefused if the password is too weak; the link stays good
     */
    public boolean accept(String token, String password) throws AccountRefused {
        var username = username(token);
        if (username.isEmpty()
                || jdbc.sql("delete from cz_invitation where token_digest = ?")
                                .param(new OneTimeToken(token).digest())
                                .update()
                        == 0) {
            return false;
        }
        accounts.changePassword(username.get(), password);
        return true;
    }
}
