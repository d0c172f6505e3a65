package it.concerto.identity.web;

import it.concerto.identity.Origin;
import it.concerto.identity.Throttle;
import it.concerto.identity.Username;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing, per account and per address. It never locks: an account regains an attempt every half minute
 * whatever a stranger does to it, an address every ten seconds. Unknown accounts are throttled like known ones. Where somebody
 * has signed in before, their attempts are counted apart: strangers who use up every other one do not keep them out.
 */
@Component
class SignInThrottle {

    static final int ATTEMPTS_PER_ACCOUNT = 10;
    static final int ATTEMPTS_PER_ADDRESS = 50;
    static final Duration ACCOUNT_REGAINS_ONE = Duration.ofSeconds(30);
    static final Duration ADDRESS_REGAINS_ONE = Duration.ofSeconds(10);

    private final Throttle accounts;
    private final Throttle addresses;
    private final Throttle familiar;
    private final Map<String, Boolean> places = Collections.synchronizedMap(new Latest());

    SignInThrottle(Clock clock) {
        accounts = new Throttle(ATTEMPTS_PER_ACCOUNT, ACCOUNT_REGAINS_ONE, clock);
        addresses = new Throttle(ATTEMPTS_PER_ADDRESS, ADDRESS_REGAINS_ONE, clock);
        familiar = new Throttle(ATTEMPTS_PER_ACCOUNT, ACCOUNT_REGAINS_ONE, clock);
    }

    /** Takes an attempt from both; false if either has none left. */
    boolean admits(String account, String address) {
        var origin = Origin.of(address);
        var place = place(account, origin);
        return addresses.admits(origin)
                && (places.containsKey(place) ? familiar.admits(place) : accounts.admits(key(account)));
    }

    /** Gives back what a rightful sign-in took. */
    void succeeded(String account, String address) {
        var origin = Origin.of(address);
        var place = place(account, origin);
        addresses.giveBack(origin);
        if (places.put(place, true) == null) {
            accounts.forget(key(account));
        } else {
            familiar.forget(place);
        }
    }

    private static String place(String account, String origin) {
        return key(account) + " " + origin;
    }

    private static String key(String account) {
        var name = Username.of(account);
        return name.substring(0, Math.min(name.length(), 60));
    }

    /** Keeps what was used last, so that memory stays bounded. */
    private static final class Latest extends LinkedHashMap<String, Boolean> {

        private static final long serialVersionUID = 1;

        private static final int REMEMBERED = 20_000;

        Latest() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }
}
