package it.concerto.testing;

import static java.util.concurrent.TimeUnit.MINUTES;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody who begins while another's transaction is not over yet, on H2 in this process. */
public final class Overtaken {

    private Overtaken() {}

    /** What the first does, in a transaction of the caller's thread. */
    public interface Work {
        void run() throws Exception;
    }

    /**
     * The first does all but commit; then the second begins, and once it is over, or waits in the database for the first, that
     * commits.
     *
     * @return what the second got
     */
    public static <T> T by(TransactionTemplate transaction, Work first, Callable<T> second) throws Exception {
        return by(transaction, first, second, Overtaken::waitsInTheDatabase);
    }

    /**
     * The same, but the first commits once the second has come so far; for what H2 waits for by trying again and again.
     *
     * @param far asked again and again for the thread of the second
     */
    public static <T> T by(TransactionTemplate transaction, Work first, Callable<T> second, Predicate<Thread> far)
            throws Exception {
        var late = new FutureTask<>(second);
        var thread = new Thread(late, "late");
        transaction.executeWithoutResult(status -> {
            try {
                first.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            thread.start();
            while (!late.isDone() && !far.test(thread)) {
                Thread.onSpinWait();
            }
        });
        return late.get(1, MINUTES);
    }

    private static boolean waitsInTheDatabase(Thread thread) {
        return thread.getState() == Thread.State.TIMED_WAITING
                && Arrays.stream(thread.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().startsWith("org.h2."));
    }
}
