package it.concerto.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Many who do something at the same moment. */
public final class Together {

    private Together() {}

    /** What one of them does. */
    public interface Attempt {
        Object by(int which) throws Exception;
    }

    /** What each got, in their order; whoever fails, fails the test. */
    public static List<Object> all(int many, Attempt attempt) throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(many);
        try {
            var barrier = new CyclicBarrier(many);
            var attempts = new ArrayList<Callable<Object>>();
            for (int i = 0; i < many; i++) {
                int which = i;
                attempts.add(() -> {
                    barrier.await();
                    return attempt.by(which);
                });
            }
            var outcomes = new ArrayList<Object>();
            for (var outcome : threads.invokeAll(attempts)) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } finally {
            threads.shutdown();
        }
    }
}
