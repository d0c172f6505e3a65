package it.concerto.audit.conformance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Brings together what happened at the same time. */
final class Pairs {

    private Pairs() {}

    /**
     * Those for which there is no other: each finds the nearest in time as long as there are some.
     *
     * @param all of which some may stay over
     * @param others each for one of them
     */
    static <T> List<T> over(List<T> all, Function<T, Instant> at, List<Instant> others) {
        if (all.size() <= others.size()) {
            return List.of();
        }
        var left = new ArrayList<>(all);
        for (var other : others) {
            left.remove(nearest(left, at, other));
        }
        return left;
    }

    private static <T> T nearest(List<T> all, Function<T, Instant> at, Instant other) {
        var found = all.get(0);
        for (var one : all) {
            if (apart(at.apply(one), other).compareTo(apart(at.apply(found), other)) < 0) {
                found = one;
            }
        }
        return found;
    }

    static Duration apart(Instant one, Instant other) {
        return Duration.between(one, other).abs();
    }
}
