package it.concerto.identity;

import it.concerto.identity.AccountRefused.Reason;
import it.concerto.identity.IdentityEvent.AccountDisabled;
import it.concerto.identity.IdentityEvent.AccountEnabled;
import it.concerto.identity.IdentityEvent.AccountRegistered;
import it.concerto.identity.IdentityEvent.PasswordChanged;
import it.concerto.identity.IdentityEvent.RoleAssigned;
import it.concerto.identity.IdentityEvent.RoleEnded;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers people, gives and ends their roles, opens and closes their accounts. */
@Service
@Transactional(rollbackFor = AccountRefused.class)
public class Accounts {

    private final AccountStore store;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(AccountStore store, Passwords passwords, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /** Whether nobody can sign in yet. */
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return store.isEmpty();
    }

    @Transactional(readOnly = true)
    public boolean exists(String username) {
        return store.exists(username);
    }

    /** @throws AccountRefused if the user name is taken or the password too weak */
    public void register(NewAccount account) throws AccountRefused {
        if (store.exists(account.username())) {
            throw new AccountRefused(Reason.USERNAME_TAKEN, account.username() + " is taken");
        }
        var hash = passwords.encode(account.username(), account.password());
        store.insert(account, hash, OffsetDateTime.now(clock));
        events.publishEvent(new AccountRegistered(account.username()));
        for (GroupId group : account.groups()) {
            assign(account.username(), group, account.since(), null);
        }
    }

    /** Ends, with their next request, the sessions begun with the password before. */
    public void changePassword(String username, String password) throws AccountRefused {
        store.setPasswordHash(username, passwords.encode(username, password));
        store.countPassword(username);
        events.publishEvent(new PasswordChanged(username));
    }

    /** Ends sign-ins and, with their next request, the sessions under way. */
    public void disable(String username) {
        if (store.setEnabled(username, false)) {
            events.publishEvent(new AccountDisabled(username));
        }
    }

    public void enable(String username) {
        if (store.setEnabled(username, true)) {
            events.publishEvent(new AccountEnabled(username));
        }
    }

    /**
     * Gives a role. One that holds on the first day already goes on to the new last day.
     *
     * @param lastDay included; null for open
     * @return false if the person has the role on all these days anyway
     */
    public boolean assign(String username, GroupId group, LocalDate from, @Nullable LocalDate lastDay) {
        return !assign(Set.of(username), group, from, lastDay).isEmpty();
    }

    /**
     * Gives a role to several people.
     *
     * @return those who did not have it on all these days anyway
     */
    public Set<String> assign(Set<String> usernames, GroupId group, LocalDate from, @Nullable LocalDate lastDay) {
        var given = new TreeSet<>(usernames);
        if (!usernames.isEmpty()) {
            given.removeAll(store.assigned(usernames, group, from, lastDay));
        }
        for (var username : given) {
            if (!store.extend(username, group, from, lastDay)) {
                store.assign(username, group, from, lastDay);
            }
            events.publishEvent(new RoleAssigned(username, group, from, lastDay));
        }
        return given;
    }

    /** Whether anybody else goes on having the role, from today and without an end. */
    public boolean isHeldByOthers(GroupId group, String username) {
        return store.isHeldByOthers(group, username, LocalDate.now(clock));
    }

    /** @param lastDay included */
    public void end(String username, GroupId group, LocalDate lastDay) {
        if (store.end(username, group, lastDay)) {
            events.publishEvent(new RoleEnded(username, group, lastDay));
        }
    }
}
