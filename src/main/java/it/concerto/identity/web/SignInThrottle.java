package it.concerto.identity.web;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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
    private static final int REMEMBERED = 20_000;

    private final Map<String, Bucket> accounts = new Recent();
    private final Map<String, Bucket> addresses = new Recent();
    private final TimeMeter time;

    SignInThrottle(Clock clock) {
        this.time = new ClockTime(clock);
    }

    /** Takes an attempt from both; false if either has none left. */
    synchronized boolean admits(String account, String address) {
        return bucket(addresses, address, ATTEMPTS_PER_ADDRESS, ADDRESS_REGAINS_ONE)
                        .tryConsume(1)
                && bucket(accounts, key(account), ATTEMPTS_PER_ACCOUNT, ACCOUNT_REGAINS_ONE)
                        .tryConsume(1);
    }

    /** Gives back what a rightful sign-in took. */
    synchronized void succeeded(String account, String address) {
        bucket(addresses, address, ATTEMPTS_PER_ADDRESS, ADDRESS_REGAINS_ONE).addTokens(1);
        accounts.remove(key(account));
    }

    private static String key(String account) {
        return account.substring(0, Math.min(account.length(), 60)).toLowerCase(Locale.ROOT);
    }

    private Bucket bucket(Map<String, Bucket> buckets, String key, int capacity, Duration regainsOne) {
        return buckets.computeIfAbsent(key, unseen -> Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(capacity)
                        .refillIntervally(1, regainsOne)
                        .build())
                .withCustomTimePrecision(time)
                .build());
    }

    /** Keeps the entries used last, so that memory stays bounded. */
    private static final class Recent extends LinkedHashMap<String, Bucket> {

        private static final long serialVersionUID = 1;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    }

    /** The application's clock, as buckets read it. */
    private record ClockTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return Duration.between(Instant.EPOCH, clock.instant()).toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
