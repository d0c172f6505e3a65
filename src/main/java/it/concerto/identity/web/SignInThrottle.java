package it.concerto.identity.web;

import it.concerto.identity.Throttle;
import it.concerto.identity.Username;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing, per account and per address. It never locks: an account regains an attempt every half minute
 * whatever a stranger does to it, an address every ten seconds. Unknown accounts are throttled like known ones.
 */
@Component
class SignInThrottle {

    static final int ATTEMPTS_PER_ACCOUNT = 10;
    static final int ATTEMPTS_PER_ADDRESS = 50;
    static final Duration ACCOUNT_REGAINS_ONE = Duration.ofSeconds(30);
    static final Duration ADDRESS_REGAINS_ONE = Duration.ofSeconds(10);

    private final Throttle accounts;
    private final Throttle addresses;

    SignInThrottle(Clock clock) {
        accounts = new Throttle(ATTEMPTS_PER_ACCOUNT, ACCOUNT_REGAINS_ONE, clock);
        addresses = new Throttle(ATTEMPTS_PER_ADDRESS, ADDRESS_REGAINS_ONE, clock);
    }

    /** Takes an attempt from both; false if either has none left. */
    boolean admits(String account, String address) {
        return addresses.admits(address) && accounts.admits(key(account));
    }

    /** Gives back what a rightful sign-in took. */
    void succeeded(String account, String address) {
        addresses.giveBack(address);
        accounts.forget(key(account));
    }

    private static String key(String account) {
        var name = Username.of(account);
        return name.substring(0, Math.min(name.length(), 60));
    }
}
