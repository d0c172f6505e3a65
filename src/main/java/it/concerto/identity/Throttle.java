package it.concerto.identity;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lets each key do something a few times at once and then again once in a while; it never locks anybody out. */
public final class Throttle {

    private static final int REMEMBERED = 20_000;

    private final int capacity;
    private final Duration regainsOne;
    private final Clock clock;
    private final Map<String, Bucket> buckets = new Recent();
    private Instant latest = Instant.MIN;

    /** @param capacity how often at once; each further time is regained after the duration */
    public Throttle(int capacity, Duration regainsOne, Clock clock) {
        this.capacity = capacity;
        this.regainsOne = regainsOne;
        this.clock = clock;
    }

    /** Takes one time from the key; false if it has none left. */
    public synchronized boolean admits(String key) {
        forgetWhatIsInTheFuture();
        return bucket(key).tryConsume(1);
    }

    public synchronized void giveBack(String key) {
        bucket(key).addTokens(1);
    }

    public synchronized void forget(String key) {
        buckets.remove(key);
    }

    /** A clock that was set back would let nobody regain anything until it has caught up. */
    private void forgetWhatIsInTheFuture() {
        var now = clock.instant();
        if (now.isBefore(latest)) {
            buckets.clear();
        }
        latest = now;
    }

    private Bucket bucket(String key) {
        return buckets.computeIfAbsent(key, unseen -> Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(capacity)
                        .refillIntervally(1, regainsOne)
                        .build())
                .withCustomTimePrecision(new ClockTime(clock))
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
