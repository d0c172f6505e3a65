package it.concerto.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

/** How long the calls of one kind took. */
final class Timings {

    private long[] nanos = new long[64];
    private int calls;

    <T> T time(Callable<T> call) throws Exception {
        var begin = System.nanoTime();
        var result = call.call();
        add(System.nanoTime() - begin);
        return result;
    }

    void add(long nanoseconds) {
        if (calls == nanos.length) {
            nanos = Arrays.copyOf(nanos, calls * 2);
        }
        nanos[calls++] = nanoseconds;
    }

    /** In milliseconds. */
    double percentile(int percent) {
        var sorted = Arrays.copyOf(nanos, calls);
        Arrays.sort(sorted);
        return sorted[Math.min(calls - 1, calls * percent / 100)] / 1e6;
    }

    double median() {
        return percentile(50);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "p50 %8.2f ms   p95 %8.2f ms   of %d", percentile(50), percentile(95), calls);
    }
}
